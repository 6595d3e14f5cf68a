-- With what an action was done, in codes and kinds alone: which list of which region somebody took (R74). Never what a
-- person typed, never personal data.
ALTER TABLE audit_entry ADD COLUMN detail VARCHAR(500) NULL;
