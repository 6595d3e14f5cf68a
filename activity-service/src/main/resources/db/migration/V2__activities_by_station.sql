-- Activities follow their station.
CREATE INDEX activity_station ON activity (station_id, region_code, id);
