-- Change orders of the registry that this service has followed. Each names those that have to come before it; one that
-- comes too early waits. The first row is a lock: orders are followed one after the other.
CREATE TABLE region_order (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'APPLIED or UNDONE',
  PRIMARY KEY (order_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO region_order (order_id, state) VALUES ('', 'LOCK');

CREATE TABLE region_order_waiting (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence BIGINT NOT NULL,
  data MEDIUMBLOB NOT NULL,
  PRIMARY KEY (order_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Where the rows of each code went, and which rows did.
CREATE TABLE region_move (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  old_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  new_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  moved_at DATETIME(6) NOT NULL,
  PRIMARY KEY (order_id, old_code),
  KEY region_move_new (order_id, new_code),
  KEY region_move_recent (old_code, moved_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE region_move_row (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  row_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  old_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (order_id, row_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
