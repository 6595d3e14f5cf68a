-- Applied change orders of the registry: where the rows of each code went, and which rows did.
CREATE TABLE region_move (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  old_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  new_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (order_id, old_code),
  KEY region_move_new (order_id, new_code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE region_move_row (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  row_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  old_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (order_id, row_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
