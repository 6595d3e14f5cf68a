-- A station that had a manager and has none is non-compliant also when nobody has assessed it (R9). Those that are kept as
-- unassessed are due, so that they are looked at again and told within a quarter of an hour.
UPDATE station_standing t SET t.turns_on = '2020-04-10' WHERE EXISTS (SELECT 1 FROM station_manager m
  WHERE m.station_id = t.station_id AND m.term_to IS NOT NULL)
AND NOT EXISTS (SELECT 1 FROM station_assessment a WHERE a.station_id = t.station_id);
