-- Inspections by an upper tier: a plan of an office, a sample that its seed draws again, visits, findings, and how they are
-- put right. A visit and its findings carry the region of their station and move with it. Overdue is no column: it
-- follows from the day.
CREATE TABLE inspection_plan (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  office_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  author VARCHAR(100) NOT NULL COMMENT 'account that wrote it',
  name VARCHAR(100) NOT NULL,
  from_on DATE NOT NULL,
  until_on DATE NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'whose stations are drawn',
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null for stations and points',
  size_unit VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'NUMBER or PERCENT',
  size_value INT NOT NULL,
  method VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seed CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null until it is drawn',
  drawn_at DATETIME(6) NULL,
  population INT NULL COMMENT 'stations that it was drawn from',
  sampled INT NULL COMMENT 'stations drawn',
  version BIGINT NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY inspection_plan_list (office_code, id DESC)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- The regions one tier below a plan's that share its sample.
CREATE TABLE inspection_stratum (
  plan_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  population INT NOT NULL,
  sampled INT NOT NULL,
  PRIMARY KEY (plan_id, region_code),
  CONSTRAINT inspection_stratum_plan FOREIGN KEY (plan_id) REFERENCES inspection_plan (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A station is drawn once for a plan.
CREATE TABLE inspection_visit (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  plan_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  office_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the plan',
  station_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  visited_on DATE NULL,
  visitor_subject VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  visitor VARCHAR(100) NULL COMMENT 'account',
  edition SMALLINT NULL COMMENT 'of the checklist',
  note VARCHAR(500) NULL,
  held BOOLEAN NOT NULL COMMENT 'put the station in the state RECTIFYING',
  published_on DATE NULL,
  closed_on DATE NULL,
  closed_reason VARCHAR(500) NULL COMMENT 'of one that was not made',
  version BIGINT NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY inspection_visit_once (plan_id, station_id),
  KEY inspection_visit_plan (plan_id, region_code, id, state),
  KEY inspection_visit_list (region_code, id, state),
  KEY inspection_visit_state (state, region_code, id),
  KEY inspection_visit_place (station_id, region_code, state),
  CONSTRAINT inspection_visit_of_plan FOREIGN KEY (plan_id) REFERENCES inspection_plan (id),
  CONSTRAINT inspection_visit_site FOREIGN KEY (station_id, region_code) REFERENCES station (id, region_code)
    ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Belongs to its visit: the scope is asked of that row.
CREATE TABLE inspection_result (
  visit_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'item of the checklist',
  met BOOLEAN NOT NULL,
  note VARCHAR(500) NULL,
  PRIMARY KEY (visit_id, code),
  CONSTRAINT inspection_result_visit FOREIGN KEY (visit_id) REFERENCES inspection_visit (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A line of the ledger once its year is set, which is when the community is told.
CREATE TABLE inspection_finding (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  visit_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  plan_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  office_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the plan',
  station_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number SMALLINT NOT NULL,
  severity VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  item VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of the checklist',
  body VARCHAR(500) NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  due_on DATE NULL COMMENT 'of the last round',
  found_on DATE NOT NULL,
  closed_on DATE NULL,
  published_on DATE NULL,
  ledger_year SMALLINT NULL COMMENT 'null until it is issued',
  PRIMARY KEY (id),
  UNIQUE KEY inspection_finding_number (visit_id, number),
  KEY inspection_finding_ledger (ledger_year, region_code, id),
  KEY inspection_finding_waiting (state, region_code, due_on, office_code),
  KEY inspection_finding_plan (plan_id, region_code, state, due_on),
  KEY inspection_finding_place (station_id, region_code),
  CONSTRAINT inspection_finding_visit FOREIGN KEY (visit_id) REFERENCES inspection_visit (id) ON DELETE CASCADE,
  CONSTRAINT inspection_finding_site FOREIGN KEY (station_id, region_code) REFERENCES station (id, region_code)
    ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Answer and second look, turn by turn.
CREATE TABLE inspection_round (
  finding_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number SMALLINT NOT NULL,
  due_on DATE NOT NULL,
  answer VARCHAR(500) NULL,
  answerer_subject VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  answerer VARCHAR(100) NULL COMMENT 'account',
  answered_at DATETIME(6) NULL,
  passed BOOLEAN NULL,
  recheck_note VARCHAR(500) NULL,
  rechecker_subject VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  rechecker VARCHAR(100) NULL COMMENT 'account',
  rechecked_at DATETIME(6) NULL,
  PRIMARY KEY (finding_id, number),
  CONSTRAINT inspection_round_finding FOREIGN KEY (finding_id) REFERENCES inspection_finding (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO integrity_check (position, code, severity, subject, name, name_en, description, description_en) VALUES
  (31, 'inspection-overdue', 'WARNING', 'STATION', '检查整改逾期', 'Rectification overdue',
    '检查发现的问题已过整改期限，尚未答复。', 'What an inspection found was not answered by its last day.'),
  (32, 'inspection-unvisited', 'WARNING', 'STATION', '抽中但未检查', 'Drawn but not visited',
    '检查计划的最后一天已过，抽中的站点仍未检查。', 'The last day of the plan has passed, and the station drawn was not visited.'),
  (33, 'inspection-left-rectifying', 'ERROR', 'STATION', '复查通过仍在整改', 'Still being put right after it passed',
    '因检查进入整改，问题均已复查通过，站点仍为整改状态，请核对。',
    'An inspection had the station put right; all has passed, and it is still in that state.');
