-- Plans whose base day lies before the first tree found no community to count and were reached with nothing built. How many there
-- are without a station is not known of them: they are given up and begun anew.
UPDATE build_target t SET t.base_missing = NULL WHERE t.base_missing = 0 AND t.base_on < (SELECT MIN(v.valid_from)
  FROM region_version v WHERE v.code = RPAD(LEFT(t.region_code, 2), 12, '0'));

UPDATE change_order_target t SET t.base_missing = NULL WHERE t.base_missing = 0 AND t.base_on < (SELECT MIN(v.valid_from)
  FROM region_version v WHERE v.code = RPAD(LEFT(t.region_code, 2), 12, '0'));
