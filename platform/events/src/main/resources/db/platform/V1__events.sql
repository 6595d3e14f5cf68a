CREATE TABLE outbox_event (
  id BIGINT NOT NULL AUTO_INCREMENT,
  event_id CHAR(36) CHARACTER SET ascii NOT NULL,
  bucket SMALLINT NOT NULL,
  topic VARCHAR(60) CHARACTER SET ascii NOT NULL,
  event_key VARCHAR(64) CHARACTER SET ascii NOT NULL,
  type VARCHAR(120) CHARACTER SET ascii NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii NOT NULL,
  sequence BIGINT NOT NULL,
  trace_parent VARCHAR(55) CHARACTER SET ascii NULL,
  occurred_at DATETIME(6) NOT NULL,
  data MEDIUMTEXT NOT NULL,
  published TINYINT NOT NULL DEFAULT 0,
  published_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY outbox_event_id (event_id),
  KEY outbox_event_unpublished (published, bucket, id),
  KEY outbox_event_published_at (published_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE outbox_lease (
  bucket SMALLINT NOT NULL,
  owner CHAR(36) CHARACTER SET ascii NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (bucket)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO outbox_lease (bucket, owner, expires_at) VALUES
  (0, '', '2000-01-01'), (1, '', '2000-01-01'), (2, '', '2000-01-01'), (3, '', '2000-01-01'),
  (4, '', '2000-01-01'), (5, '', '2000-01-01'), (6, '', '2000-01-01'), (7, '', '2000-01-01'),
  (8, '', '2000-01-01'), (9, '', '2000-01-01'), (10, '', '2000-01-01'), (11, '', '2000-01-01'),
  (12, '', '2000-01-01'), (13, '', '2000-01-01'), (14, '', '2000-01-01'), (15, '', '2000-01-01');

CREATE TABLE inbox_message (
  consumer VARCHAR(60) CHARACTER SET ascii NOT NULL,
  event_id VARCHAR(64) CHARACTER SET ascii NOT NULL,
  received_at DATETIME(6) NOT NULL,
  PRIMARY KEY (consumer, event_id),
  KEY inbox_message_received_at (received_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
