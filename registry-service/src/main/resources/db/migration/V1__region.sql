-- The effective-dated tree. Codes are ASCII; text is compared without case (R1, DESIGN 3).
CREATE TABLE region (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence BIGINT NOT NULL COMMENT 'number of events so far',
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE region_version (
  region_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL COMMENT 'first day on which it is no longer so; 9999-12-31 while it is',
  code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  display_name VARCHAR(100) NOT NULL,
  tier TINYINT NOT NULL COMMENT '1 province to 5 community',
  parent_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  pseudo_town BOOLEAN NOT NULL,
  urban_rural CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NULL,
  source VARCHAR(100) NOT NULL,
  PRIMARY KEY (region_id, valid_from),
  UNIQUE KEY region_version_code (code, valid_from),
  KEY region_version_parent (parent_code, code),
  KEY region_version_display (display_name, code),
  CONSTRAINT region_version_region FOREIGN KEY (region_id) REFERENCES region (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE region_population (
  region_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  counted_on DATE NOT NULL,
  residents BIGINT NOT NULL,
  counted_by VARCHAR(100) NOT NULL,
  PRIMARY KEY (region_id, counted_on),
  CONSTRAINT region_population_region FOREIGN KEY (region_id) REFERENCES region (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Pieces of two characters of the shown names of today, for search by a part of a name.
-- Binary: in unicode_ci all characters outside the basic plane are equal.
CREATE TABLE region_gram (
  gram VARCHAR(2) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (gram, region_code, region_id),
  KEY region_gram_region (region_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A row to lock, so that imports wait for one another.
CREATE TABLE import_lock (
  name VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO import_lock (name) VALUES ('region');
