-- Which accounts' locks an applied order gave another office, as they were before: they can be taken back.
CREATE TABLE IF NOT EXISTS change_order_lock (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  old_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  new_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (order_id, account_id),
  KEY change_order_lock_account (account_id),
  CONSTRAINT change_order_lock_order FOREIGN KEY (order_id) REFERENCES change_order (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A lock from above is not undone below. Locks of before have no office: whoever keeps the account undoes them.
ALTER TABLE official_account
  ADD COLUMN locked_by CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the office that locked it; null while it is not locked',
  ADD KEY official_account_locked_by (locked_by);
