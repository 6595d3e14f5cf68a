-- With which version a station came to where an order moved it, so that its history can tell; not known of orders of before.
ALTER TABLE change_order_station
  ADD COLUMN version BIGINT NULL COMMENT 'of the station, once it was moved',
  ADD KEY change_order_station_history (station_id, version);
