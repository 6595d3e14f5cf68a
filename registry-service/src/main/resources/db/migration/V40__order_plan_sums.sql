-- What an order made of targets beside moving them: figures of the tiers above follow, parts are withdrawn or begin.
ALTER TABLE change_order_target
  ADD COLUMN founded BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'made by the order: nothing to give back',
  ADD COLUMN left_version BIGINT NULL COMMENT 'the version that the order left; null: it left none under this id';
