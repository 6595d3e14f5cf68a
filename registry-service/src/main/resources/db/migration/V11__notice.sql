-- Notices of an office to the offices below. Whom a notice reaches is kept as ranges of codes and tiers:
-- a province has 37,728 regions, and a row for each is written only when it has read.
CREATE TABLE notice (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sender_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  author VARCHAR(100) NOT NULL COMMENT 'account that wrote it',
  title VARCHAR(100) NOT NULL,
  body TEXT NOT NULL,
  important BOOLEAN NOT NULL,
  due_on DATE NULL,
  tiers VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'names of the tiers, separated by commas',
  regions TEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'chosen subtrees, separated by commas',
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  addressed INT NOT NULL COMMENT 'regions that it reached when it was published',
  published_at DATETIME(6) NULL,
  withdrawn_reason VARCHAR(200) NULL,
  version BIGINT NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY notice_sent (sender_code, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- The subtrees that the sender chose as ranges, none inside another.
CREATE TABLE notice_region (
  notice_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  range_end CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'first code behind the subtree',
  PRIMARY KEY (notice_id, region_code),
  CONSTRAINT notice_region_notice FOREIGN KEY (notice_id) REFERENCES notice (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- What an office is sent: it asks for its own tier at each region on its way up, newest first.
CREATE TABLE notice_address (
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tier TINYINT NOT NULL COMMENT '1 province to 5 community',
  place CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'order of publication',
  notice_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  withdrawn BOOLEAN NOT NULL,
  PRIMARY KEY (region_code, tier, place),
  KEY notice_address_notice (notice_id),
  CONSTRAINT notice_address_notice FOREIGN KEY (notice_id) REFERENCES notice (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- An office has read, once; by whom first.
CREATE TABLE notice_receipt (
  notice_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reader VARCHAR(100) NOT NULL,
  read_at DATETIME(6) NOT NULL,
  PRIMARY KEY (notice_id, region_code),
  CONSTRAINT notice_receipt_notice FOREIGN KEY (notice_id) REFERENCES notice (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
