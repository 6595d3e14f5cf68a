-- Scheduled work that one instance at a time does.
CREATE TABLE work_lease (
  work VARCHAR(40) CHARACTER SET ascii NOT NULL,
  owner CHAR(36) CHARACTER SET ascii NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (work)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO work_lease (work, owner, expires_at) VALUES ('old-keys', '', '2000-01-01');
