-- Long work in chunks. The lease says which process works on a job; each chunk counts it up in the chunk's own
-- transaction, so that whoever lost the lease commits nothing.
CREATE TABLE job (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  caller VARCHAR(2000) NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  total BIGINT NOT NULL,
  done BIGINT NOT NULL,
  failed BIGINT NOT NULL,
  parameters VARCHAR(2000) NOT NULL,
  checkpoint VARCHAR(2000) NULL,
  input_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
  result_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
  error_code VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  error_arguments VARCHAR(200) NULL,
  lease_owner CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  lease_until DATETIME(6) NULL,
  version BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  started_at DATETIME(6) NULL,
  finished_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  KEY job_owner_list (owner, id),
  KEY job_open (state, lease_until),
  KEY job_finished (finished_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- One row for each person who ever had a job: the lock under which open jobs are counted, and whose turn it is.
CREATE TABLE job_owner (
  owner VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  turn_at DATETIME(6) NOT NULL,
  PRIMARY KEY (owner)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- What is wrong with the rows of a sheet, in the words that its remarks column will show.
CREATE TABLE job_remark (
  job_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  row_number_of_sheet INT NOT NULL,
  remark VARCHAR(2000) NOT NULL,
  PRIMARY KEY (job_id, row_number_of_sheet)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO work_lease (work, owner, expires_at) VALUES ('old-jobs', '', '2000-01-01');
