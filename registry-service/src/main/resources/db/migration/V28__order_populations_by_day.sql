-- An order of a day that has passed enters a count for each later day on which one of its regions was counted.
ALTER TABLE change_order_population
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (order_id, region_id, counted_on);
