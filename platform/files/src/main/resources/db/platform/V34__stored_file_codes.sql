-- Compared with the ids and codes of owners, which are binary: else no index serves the join.
ALTER TABLE stored_file
  MODIFY COLUMN id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  MODIFY COLUMN region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  MODIFY COLUMN owner_type VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  MODIFY COLUMN owner_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
