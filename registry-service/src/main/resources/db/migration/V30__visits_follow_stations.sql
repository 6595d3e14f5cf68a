-- Visits of stations that were taken to another office while their own kept them: neither could end them. They belong to
-- the office of the same tier above the station, as every order leaves them from now on (decision 0022).
UPDATE inspection_visit SET office_code = RPAD(LEFT(region_code, CASE WHEN office_code LIKE '%0000000000' THEN 2
  WHEN office_code LIKE '%00000000' THEN 4 WHEN office_code LIKE '%000000' THEN 6 WHEN office_code LIKE '%000' THEN 9
  ELSE 12 END), 12, '0');

UPDATE inspection_finding SET office_code = RPAD(LEFT(region_code, CASE WHEN office_code LIKE '%0000000000' THEN 2
  WHEN office_code LIKE '%00000000' THEN 4 WHEN office_code LIKE '%000000' THEN 6 WHEN office_code LIKE '%000' THEN 9
  ELSE 12 END), 12, '0');
