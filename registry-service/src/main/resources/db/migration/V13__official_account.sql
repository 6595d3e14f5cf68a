-- Accounts that officials keep. Names and passwords of people are Keycloak's alone.
CREATE TABLE official_account (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  username VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'id in Keycloak; null until it is there',
  state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  activated BOOLEAN NOT NULL,
  problem VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'why Keycloak cannot agree',
  version BIGINT NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY official_account_username (username),
  UNIQUE KEY official_account_subject (subject),
  CONSTRAINT official_account_state CHECK (state IN ('INVITED', 'ACTIVE', 'LOCKED', 'ENDED'))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- What they do where. NULL stands for no in the two columns of unique keys: such rows are as many as there are.
CREATE TABLE official_post (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ends_on DATE NULL COMMENT 'last day of a deputy',
  held TINYINT NULL COMMENT '1 while the post is not over',
  active TINYINT NULL COMMENT '1 for the post that the account acts in',
  PRIMARY KEY (id),
  UNIQUE KEY official_post_held (account_id, region_code, role, held),
  UNIQUE KEY official_post_active (account_id, active),
  KEY official_post_region (region_code, id),
  KEY official_post_end (held, ends_on),
  CONSTRAINT official_post_account FOREIGN KEY (account_id) REFERENCES official_account (id),
  CONSTRAINT official_post_role CHECK (role IN ('TIER_ADMIN', 'TIER_OFFICER', 'TIER_VIEWER', 'STATION_MANAGER')),
  CONSTRAINT official_post_flags CHECK ((held IS NULL OR held = 1) AND (active IS NULL OR (active = 1 AND held = 1)))
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- One code for each account; a new one replaces it.
CREATE TABLE official_activation (
  account_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (account_id),
  UNIQUE KEY official_activation_hash (code_hash),
  CONSTRAINT official_activation_account FOREIGN KEY (account_id) REFERENCES official_account (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- What Keycloak has not been told yet. "asked" counts requests: a row goes only when nobody asked again meanwhile.
CREATE TABLE official_alignment (
  account_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  asked BIGINT NOT NULL,
  revoke_tokens BOOLEAN NOT NULL,
  due_at DATETIME(6) NOT NULL,
  leased_by VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  leased_until DATETIME(6) NULL,
  tries INT NOT NULL,
  PRIMARY KEY (account_id),
  KEY official_alignment_due (due_at),
  CONSTRAINT official_alignment_account FOREIGN KEY (account_id) REFERENCES official_account (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
