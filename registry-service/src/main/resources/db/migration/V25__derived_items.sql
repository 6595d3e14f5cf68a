-- Items of the checklist that projects and activities answer. What is counted, and how many are needed, is data of the
-- edition; what project-service and activity-service have told of each is kept beside it, by its station.
ALTER TABLE checklist_item
  ADD COLUMN site_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'only sites of this kind; null: both',
  ADD COLUMN wanted SMALLINT NULL COMMENT 'projects or activities at least',
  ADD COLUMN within_days SMALLINT NULL COMMENT 'activities that ended on one of so many days before',
  ADD COLUMN regular_only BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'of projects',
  ADD COLUMN counted_states VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'states of the contract, commas between';

CREATE TABLE station_offering (
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PROJECT or ACTIVITY',
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  station_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  regular BOOLEAN NOT NULL,
  ended_on DATE NULL COMMENT 'of an activity, in Asia/Shanghai',
  sequence BIGINT NOT NULL COMMENT 'of the event that told of it',
  PRIMARY KEY (kind, id),
  KEY station_offering_station (station_id, region_code, kind, ended_on),
  CONSTRAINT station_offering_site FOREIGN KEY (station_id, region_code) REFERENCES station (id, region_code)
    ON DELETE CASCADE ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Edition 2 takes three items off the list of what is ticked. The numbers are the founding document's: at least two
-- regular projects, on average at least two activities a month. They are asked of a community, so of its station and not
-- of each point. Projects and activities have one state so far; a new one counts once an edition names it.
INSERT INTO checklist (edition, valid_from) VALUES (2, '2026-01-01');

INSERT INTO checklist_item (edition, code, position, weight, derivation, same_as, list_code, name, name_en)
SELECT 2, code, position, weight, derivation, same_as, list_code, name, name_en FROM checklist_item WHERE edition = 1;

UPDATE checklist_item SET derivation = 'PROJECTS', site_kind = 'STATION', wanted = 2, regular_only = TRUE,
  counted_states = 'PROPOSED' WHERE edition = 2 AND code = 'SIX_PROJECT';

UPDATE checklist_item SET derivation = 'PROJECTS', site_kind = 'STATION', wanted = 1, counted_states = 'PROPOSED'
WHERE edition = 2 AND code = 'FUNCTION_PUBLICATION';

UPDATE checklist_item SET derivation = 'ACTIVITIES', site_kind = 'STATION', wanted = 6, within_days = 90,
  counted_states = 'PLANNED' WHERE edition = 2 AND code = 'FUNCTION_ACTIVITIES';
