-- When an order came to each of its states, and what was said: none is entered twice.
CREATE TABLE IF NOT EXISTS change_order_step (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  entered_at DATETIME(6) NOT NULL,
  remark VARCHAR(200) NULL,
  PRIMARY KEY (order_id, state),
  CONSTRAINT change_order_step_order FOREIGN KEY (order_id) REFERENCES change_order (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Of the orders until now the first and the newest step are known: an identifier begins with its milliseconds.
INSERT IGNORE INTO change_order_step (order_id, state, entered_at, remark)
SELECT id, state, updated_at, IF(state IN ('APPLIED', 'LAPSED'), NULL, remark) FROM change_order;

INSERT IGNORE INTO change_order_step (order_id, state, entered_at, remark)
SELECT id, 'DRAFT', LEAST(updated_at, TIMESTAMP('1970-01-01')
  + INTERVAL CAST(CONV(LEFT(REPLACE(id, '-', ''), 12), 16, 10) AS UNSIGNED) * 1000 MICROSECOND), NULL
FROM change_order WHERE kind <> 'EDITION';
