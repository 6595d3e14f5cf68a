-- What an order made of targets beside moving them: figures of the tiers above follow, parts are withdrawn or begin.
ALTER TABLE change_order_target
  ADD COLUMN founded BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'made by the order: nothing to give back',
  ADD COLUMN left_version BIGINT NULL COMMENT 'the version that the order left; null: it left none under this id';

UPDATE change_order_target m JOIN (
  SELECT order_id, COALESCE(MIN(CASE WHEN region_code = new_code THEN id END), MIN(id)) AS id, MAX(version) + 1 AS version
  FROM change_order_target GROUP BY order_id, plan_year, new_code) l ON l.order_id = m.order_id AND l.id = m.id
SET m.left_version = l.version;
