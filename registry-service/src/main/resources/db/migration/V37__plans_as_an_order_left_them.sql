-- Where an order has left each plan, and whether it ended it: what an official revised since is not taken back with the order.
ALTER TABLE change_order_inspection
  ADD COLUMN moved_office CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null: of an order before this was kept',
  ADD COLUMN moved_region CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN ended BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'open before, and closed by the order';
