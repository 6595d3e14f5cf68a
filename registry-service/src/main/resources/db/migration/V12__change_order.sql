-- Change orders (R2): what shall become of regions, and who drafted and decided it.
CREATE TABLE change_order (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of those who drafted it',
  effective_on DATE NOT NULL,
  reason VARCHAR(200) NULL,
  drafted_by VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  decided_by VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  remark VARCHAR(200) NULL,
  version BIGINT NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY change_order_region (region_code, id),
  KEY change_order_due (state, effective_on, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- One row for each region and what becomes of it; a region that is split has several.
CREATE TABLE change_order_line (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  old_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  new_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position INT NOT NULL,
  top BOOLEAN NOT NULL COMMENT 'named by the order; else it moves along',
  region_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  old_name VARCHAR(100) NOT NULL,
  new_name VARCHAR(100) NOT NULL,
  carries BOOLEAN NOT NULL COMMENT 'what the region owns goes this way',
  PRIMARY KEY (order_id, old_code, new_code),
  CONSTRAINT change_order_line_order FOREIGN KEY (order_id) REFERENCES change_order (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Codes of open orders: a second open order over the same region cannot be stored.
CREATE TABLE change_order_claim (
  code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (code),
  KEY change_order_claim_order (order_id),
  CONSTRAINT change_order_claim_order FOREIGN KEY (order_id) REFERENCES change_order (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE change_order_rename (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  station_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  PRIMARY KEY (order_id, station_id),
  CONSTRAINT change_order_rename_order FOREIGN KEY (order_id) REFERENCES change_order (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Which region follows which (n:m), since applied orders.
CREATE TABLE region_succession (
  old_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  new_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  effective_on DATE NOT NULL,
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  old_region_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  new_region_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (order_id, old_code, new_code),
  KEY region_succession_old (old_code, effective_on),
  KEY region_succession_new (new_code, effective_on),
  CONSTRAINT region_succession_order FOREIGN KEY (order_id) REFERENCES change_order (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- What an applied order moved, as it was before: it can be taken back.
CREATE TABLE change_order_station (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  station_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  old_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  new_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  old_name VARCHAR(100) NOT NULL,
  PRIMARY KEY (order_id, station_id),
  CONSTRAINT change_order_station_order FOREIGN KEY (order_id) REFERENCES change_order (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A region that was split has no known number of residents until it is counted again (R4).
ALTER TABLE region_population MODIFY COLUMN residents BIGINT NULL COMMENT 'null: not known since that day';

CREATE TABLE change_order_target (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  plan_year SMALLINT NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  new_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  communities INT NOT NULL,
  due_on DATE NOT NULL,
  set_by CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  percent TINYINT NULL,
  minimum INT NULL,
  base_on DATE NULL,
  base_missing INT NULL,
  split BOOLEAN NOT NULL,
  version BIGINT NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (order_id, id),
  KEY change_order_target_new (order_id, plan_year, new_code),
  CONSTRAINT change_order_target_order FOREIGN KEY (order_id) REFERENCES change_order (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
