-- Where the codes went of late, step by step: with each order that was followed, and back with one that was taken back. What
-- another service tells may be some minutes old.
CREATE TABLE region_way (
  step BIGINT NOT NULL,
  old_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  new_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  moved_at DATETIME(6) NOT NULL,
  undone TINYINT(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (step, old_code),
  KEY region_way_from (old_code, step),
  KEY region_way_to (new_code, step),
  KEY region_way_order (order_id),
  KEY region_way_recent (moved_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
