-- Checklists by edition: what a standard site has (川民发〔2020〕41号 完善设施, 六有 and six functions of the 2024 opinion).
-- What an item is derived from is data: the managers, the plaque, another item; the rest is entered.
CREATE TABLE checklist (
  edition SMALLINT NOT NULL,
  valid_from DATE NOT NULL,
  PRIMARY KEY (edition)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE checklist_item (
  edition SMALLINT NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position SMALLINT NOT NULL,
  weight SMALLINT NOT NULL,
  derivation VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  same_as VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  list_code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the code list it comes from',
  name VARCHAR(100) NOT NULL,
  name_en VARCHAR(100) NOT NULL,
  PRIMARY KEY (edition, code),
  UNIQUE KEY checklist_item_position (edition, position),
  CONSTRAINT checklist_item_edition FOREIGN KEY (edition) REFERENCES checklist (edition)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO checklist (edition, valid_from) VALUES (1, '2020-04-10');

-- 50 for the founding document's list, 26 for 六有, 24 for the functions.
INSERT INTO checklist_item (edition, code, position, weight, derivation, same_as, list_code, name, name_en)
SELECT 1, CONCAT('STANDARD_', code), position,
  CASE code WHEN 'MANAGER' THEN 10 WHEN 'LEDGER' THEN 5 WHEN 'ARCHIVE' THEN 5 ELSE 6 END,
  CASE code WHEN 'MANAGER' THEN 'MANAGERS' WHEN 'PLAQUE' THEN 'PLAQUE' ELSE 'ENTERED' END, NULL, list_code, name, name_en
FROM code_list_item WHERE list_code = 'station-standard';

INSERT INTO checklist_item (edition, code, position, weight, derivation, same_as, list_code, name, name_en)
SELECT 1, CONCAT('SIX_', code), 100 + position, CASE WHEN code IN ('TEAM', 'PROJECT') THEN 7 ELSE 3 END,
  CASE WHEN code IN ('TEAM', 'PROJECT') THEN 'ENTERED' ELSE 'SAME' END,
  CASE code WHEN 'PLACE' THEN 'STANDARD_PLACE' WHEN 'FACILITY' THEN 'STANDARD_COMPUTER'
    WHEN 'RULES' THEN 'STANDARD_RULES' WHEN 'SIGN' THEN 'STANDARD_PLAQUE' END, list_code, name, name_en
FROM code_list_item WHERE list_code = 'six-haves';

INSERT INTO checklist_item (edition, code, position, weight, derivation, same_as, list_code, name, name_en)
SELECT 1, CONCAT('FUNCTION_', code), 200 + position, 4, 'ENTERED', NULL, list_code, name, name_en
FROM code_list_item WHERE list_code = 'station-function';

-- Every assessment is kept; the last version counts.
CREATE TABLE station_assessment (
  station_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  edition SMALLINT NOT NULL,
  entered_at DATETIME(6) NOT NULL,
  PRIMARY KEY (station_id, version),
  KEY station_assessment_place (station_id, region_code),
  CONSTRAINT station_assessment_edition FOREIGN KEY (edition) REFERENCES checklist (edition),
  CONSTRAINT station_assessment_site FOREIGN KEY (station_id, region_code) REFERENCES station (id, region_code)
    ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Belongs to its assessment: the scope is asked of that row.
CREATE TABLE station_finding (
  station_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version BIGINT NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  met BOOLEAN NOT NULL,
  note VARCHAR(200) NULL,
  found_on DATE NOT NULL,
  found_by VARCHAR(100) NOT NULL COMMENT 'account',
  files VARCHAR(800) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'ids with commas between them',
  PRIMARY KEY (station_id, version, code),
  CONSTRAINT station_finding_assessment FOREIGN KEY (station_id, version)
    REFERENCES station_assessment (station_id, version) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Spans of days in which a covering station or point is compliant or not. They reach into the future as far as the
-- terms of office do, so that a read is right on every day without anything having run.
CREATE TABLE station_compliance (
  station_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_on DATE NOT NULL,
  until_on DATE NOT NULL COMMENT 'first day on which it is no longer so; 9999-12-31 without end',
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  compliance VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (station_id, from_on),
  KEY station_compliance_list (compliance, region_code, station_id, from_on, until_on),
  KEY station_compliance_count (region_code, kind, from_on, until_on, compliance),
  KEY station_compliance_place (station_id, region_code),
  CONSTRAINT station_compliance_site FOREIGN KEY (station_id, region_code) REFERENCES station (id, region_code)
    ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO station_compliance (station_id, from_on, until_on, region_code, kind, compliance)
SELECT id, state_since, '9999-12-31', region_code, kind, 'UNASSESSED' FROM station
WHERE state IN ('PLAQUED', 'RUNNING', 'RECTIFYING');

-- What the topic was told last, and the day on which it has to be told again.
CREATE TABLE station_standing (
  station_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence BIGINT NOT NULL,
  turns_on DATE NOT NULL,
  PRIMARY KEY (station_id),
  KEY station_standing_turns (turns_on),
  KEY station_standing_place (station_id, region_code),
  CONSTRAINT station_standing_site FOREIGN KEY (station_id, region_code) REFERENCES station (id, region_code)
    ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
