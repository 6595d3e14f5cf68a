-- The address column holds the program that called; behind the gateway that is the gateway. What it reports stands here.
ALTER TABLE audit_entry ADD COLUMN reported_address VARCHAR(45) CHARACTER SET ascii NULL;
