-- What the registry tells of a target beside its figure: whether communities were counted for it, and what it had come to by its
-- last day. It tells all past targets, and those that counted nothing, anew.
ALTER TABLE build_target
  ADD COLUMN counted BOOLEAN NOT NULL DEFAULT TRUE AFTER withdrawn,
  ADD COLUMN built INT NULL COMMENT 'by the last day; null before it has passed' AFTER counted;
