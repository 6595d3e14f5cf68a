-- Codes that begin with a change order and that no rows come to: theirs wait with the order all the same.
CREATE TABLE tree_order_founding (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (order_id, code),
  KEY tree_order_founding_code (code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
