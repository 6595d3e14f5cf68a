-- When the last service had followed an order, or its undoing: until then reports stand on the tree before it.
ALTER TABLE change_order
  ADD COLUMN settled_at DATETIME(6) NULL,
  ADD KEY change_order_standing (settled_at, state, region_code);
