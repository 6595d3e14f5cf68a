CREATE TABLE idempotency_key (
  client VARCHAR(130) CHARACTER SET ascii NOT NULL,
  idempotency_key VARCHAR(64) CHARACTER SET ascii NOT NULL,
  route VARCHAR(120) CHARACTER SET ascii NOT NULL,
  request_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  status SMALLINT NOT NULL,
  headers VARCHAR(500) NOT NULL,
  body MEDIUMTEXT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (client, idempotency_key, route),
  KEY idempotency_key_created_at (created_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
