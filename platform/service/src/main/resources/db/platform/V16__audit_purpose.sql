-- What somebody needed to see personal data for, in the words of the one who asked (R68).
ALTER TABLE audit_entry ADD COLUMN purpose VARCHAR(200) NULL;
