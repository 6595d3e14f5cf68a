-- Files and what is known of them; the contents lie elsewhere, under the id. A row is there before its content
-- (ARRIVING) and as long as it (LEAVING): only STORED ones are seen. The hash of what was sent stands there while
-- the file is seen, so that the same bytes are one file of an owner.
CREATE TABLE stored_file (
  id CHAR(36) CHARACTER SET ascii NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii NOT NULL,
  owner_type VARCHAR(40) CHARACTER SET ascii NOT NULL,
  owner_id VARCHAR(64) CHARACTER SET ascii NOT NULL,
  purpose VARCHAR(40) CHARACTER SET ascii NOT NULL,
  name VARCHAR(200) NOT NULL,
  media_type VARCHAR(100) CHARACTER SET ascii NOT NULL,
  size BIGINT NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  source_sha256 CHAR(64) CHARACTER SET ascii NULL,
  width INT NULL,
  height INT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  created_by VARCHAR(64) CHARACTER SET ascii NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY stored_file_source (owner_type, owner_id, purpose, source_sha256),
  KEY stored_file_owner (owner_type, owner_id, id),
  KEY stored_file_region (region_code, id),
  KEY stored_file_state (state, created_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row to lock, so that those who add to an owner at the same time count one after the other.
CREATE TABLE stored_file_owner (
  owner_type VARCHAR(40) CHARACTER SET ascii NOT NULL,
  owner_id VARCHAR(64) CHARACTER SET ascii NOT NULL,
  purpose VARCHAR(40) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (owner_type, owner_id, purpose)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO work_lease (work, owner, expires_at) VALUES ('left-over-files', '', '2000-01-01');
