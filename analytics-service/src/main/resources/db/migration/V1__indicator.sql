-- One row for each community and month. A question is one range of the primary key for each month that it asks about.
CREATE TABLE indicator (
  month CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pseudo_town BOOLEAN NOT NULL,
  communities INT NOT NULL,
  stations INT NOT NULL,
  points INT NOT NULL,
  covering INT NOT NULL,
  projects INT NOT NULL,
  regular_projects INT NOT NULL,
  activities INT NOT NULL,
  sequence BIGINT NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (month, region_code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- What the figures have to know of regions. The registry service owns them.
CREATE TABLE region (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  display_name VARCHAR(100) NOT NULL,
  parent_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  valid_to DATE NOT NULL,
  sequence BIGINT NOT NULL,
  PRIMARY KEY (id),
  KEY region_code (code, valid_to),
  KEY region_children (parent_code, code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE region_population (
  region_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  counted_on DATE NOT NULL,
  residents BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  PRIMARY KEY (region_id, counted_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
