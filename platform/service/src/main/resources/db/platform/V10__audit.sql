CREATE TABLE audit_entry (
  id BIGINT NOT NULL AUTO_INCREMENT,
  at DATETIME(6) NOT NULL,
  subject VARCHAR(64) CHARACTER SET ascii NOT NULL,
  client_id VARCHAR(64) CHARACTER SET ascii NOT NULL,
  address VARCHAR(45) CHARACTER SET ascii NOT NULL,
  action VARCHAR(80) CHARACTER SET ascii NOT NULL,
  object_type VARCHAR(40) CHARACTER SET ascii NOT NULL,
  object_id VARCHAR(200) NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii NULL,
  caller_region CHAR(12) CHARACTER SET ascii NULL,
  result VARCHAR(40) CHARACTER SET ascii NOT NULL,
  trace_id CHAR(32) CHARACTER SET ascii NULL,
  link BIGINT NULL,
  hash CHAR(64) CHARACTER SET ascii NULL,
  PRIMARY KEY (id),
  UNIQUE KEY audit_entry_link (link),
  KEY audit_entry_region (region_code, id),
  KEY audit_entry_caller_region (caller_region, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE audit_chain (
  id TINYINT NOT NULL,
  owner CHAR(36) CHARACTER SET ascii NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  last_link BIGINT NOT NULL,
  last_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO audit_chain (id, owner, expires_at, last_link, last_hash)
VALUES (1, '', '2000-01-01', 0, '0000000000000000000000000000000000000000000000000000000000000000');
