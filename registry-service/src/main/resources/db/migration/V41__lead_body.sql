-- Which body leads volunteer service in a region, by the day from which it does (R7). By the region's id: it stays with a region that gets another code.
CREATE TABLE IF NOT EXISTS lead_body (
  region_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  valid_from DATE NOT NULL,
  kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'code list lead-body-kind',
  name VARCHAR(100) NOT NULL,
  phone VARCHAR(30) NULL COMMENT 'of the office, no person''s',
  set_by VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  set_at DATETIME(6) NOT NULL,
  version BIGINT NOT NULL COMMENT 'number of changes of the region, from 1',
  PRIMARY KEY (region_id, valid_from),
  UNIQUE KEY lead_body_version (region_id, version),
  CONSTRAINT lead_body_region FOREIGN KEY (region_id) REFERENCES region (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT IGNORE INTO code_list (code, name, name_en) VALUES
  ('lead-body-kind', '主管部门类别', 'Kind of lead body');

INSERT IGNORE INTO code_list_item (list_code, position, code, name, name_en) VALUES
  ('lead-body-kind', 1, 'CIVIL_AFFAIRS', '民政部门', 'Civil affairs'),
  ('lead-body-kind', 2, 'SOCIAL_WORK', '党委社会工作部门', 'Social work department of the Party committee'),
  ('lead-body-kind', 3, 'CIVILIZATION', '精神文明建设办公室', 'Civilization office'),
  ('lead-body-kind', 4, 'OTHER', '其他部门', 'Another body');

INSERT IGNORE INTO integrity_check (position, code, severity, subject, name, name_en, description, description_en) VALUES
  (41, 'lead-body-region-ended', 'WARNING', 'REGION', '撤销之后仍登记有主管部门', 'Lead body of a region that ended',
    '地区撤销之日起仍登记有主管部门，不会生效；请登记到后续地区。', 'There is a lead body from a day on which the region was no more; set it for the region that followed.');
