-- The newest job that applies an edition or withdraws what is left of it: all who govern the edition see how it fares.
ALTER TABLE edition ADD COLUMN job_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
