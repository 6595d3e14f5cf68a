-- Which job opened an account: whoever submitted it fetches the slips.
ALTER TABLE official_account
  ADD COLUMN opened_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the job that opened it; null when a person did by hand',
  ADD KEY official_account_opened_by (opened_by, id);
