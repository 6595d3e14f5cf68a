-- Whether who acts in a post may see personal data in clear (R68): given with the post, or later, by an administrator above.
-- One statement: a process that is killed here begins again.
ALTER TABLE official_post
  ADD COLUMN unmasks BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'sees personal data in clear, with a purpose' AFTER ends_on,
  ADD CONSTRAINT official_post_unmasks CHECK (unmasks = 0 OR role IN ('TIER_ADMIN', 'TIER_OFFICER'));
