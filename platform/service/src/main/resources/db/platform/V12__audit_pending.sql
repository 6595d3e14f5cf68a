-- Who writes an entry also notes its mark here, in the same transaction, until it is sealed: an entry
-- without a seal and without a note was written by somebody else.
ALTER TABLE audit_entry ADD COLUMN mark CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;

CREATE UNIQUE INDEX audit_entry_mark ON audit_entry (mark);

CREATE TABLE audit_pending (
  mark CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (mark)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

UPDATE audit_entry SET mark = UUID() WHERE link IS NULL;

INSERT INTO audit_pending (mark) SELECT mark FROM audit_entry WHERE link IS NULL AND mark IS NOT NULL;
