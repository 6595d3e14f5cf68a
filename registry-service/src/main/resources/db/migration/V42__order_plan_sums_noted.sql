-- What earlier orders left of the targets that they moved.
UPDATE change_order_target m JOIN (
  SELECT order_id, COALESCE(MIN(CASE WHEN region_code = new_code THEN id END), MIN(id)) AS id, MAX(version) + 1 AS version
  FROM change_order_target GROUP BY order_id, plan_year, new_code) l ON l.order_id = m.order_id AND l.id = m.id
SET m.left_version = l.version;
