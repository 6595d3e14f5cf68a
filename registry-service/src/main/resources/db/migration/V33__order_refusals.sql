-- Why an order that is due could not be applied, since when, and with which words; gone with its next step.
ALTER TABLE change_order
  ADD COLUMN refused_code VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN refused_with VARCHAR(400) NULL COMMENT 'arguments of the message, a line each',
  ADD COLUMN refused_at DATETIME(6) NULL,
  ADD KEY change_order_drafter (drafted_by, state, id);
