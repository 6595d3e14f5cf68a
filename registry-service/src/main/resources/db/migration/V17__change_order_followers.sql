-- Posts that an applied order moved, as they were before: they can be taken back.
CREATE TABLE change_order_post (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  post_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  old_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  new_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ends_on DATE NULL,
  active TINYINT NULL,
  into_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the same post of the same account that it became one with',
  PRIMARY KEY (order_id, post_id),
  KEY change_order_post_place (order_id, account_id, new_code, role),
  CONSTRAINT change_order_post_order FOREIGN KEY (order_id) REFERENCES change_order (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Which services have let their rows follow an order, or return.
CREATE TABLE change_order_follower (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'APPLIED or UNDONE: what it has followed',
  moved BIGINT NOT NULL COMMENT 'rows',
  followed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (order_id, service)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Which other orders concern the same codes: the others' services follow them one after the other.
CREATE INDEX change_order_line_old ON change_order_line (old_code);
CREATE INDEX change_order_line_new ON change_order_line (new_code);
