-- How covering stations stand, and when they were plaqued: counted by the streams as the other columns are.
ALTER TABLE indicator
  ADD COLUMN compliant INT NOT NULL DEFAULT 0 AFTER activities,
  ADD COLUMN non_compliant INT NOT NULL DEFAULT 0 AFTER compliant,
  ADD COLUMN plaqued_in_year INT NOT NULL DEFAULT 0 AFTER non_compliant,
  ADD COLUMN plaqued_before INT NOT NULL DEFAULT 0 AFTER plaqued_in_year;

-- Targets of build plans, as the registry tells them: each belongs to one region of any tier and a year.
CREATE TABLE build_target (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  plan_year SMALLINT NOT NULL,
  communities INT NOT NULL,
  due_on DATE NOT NULL,
  withdrawn BOOLEAN NOT NULL,
  sequence BIGINT NOT NULL,
  PRIMARY KEY (id),
  KEY build_target_region (region_code, plan_year)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
