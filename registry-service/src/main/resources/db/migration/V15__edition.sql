-- Regions that a step of an edition begins.
CREATE TABLE change_order_founding (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  PRIMARY KEY (order_id, code),
  CONSTRAINT change_order_founding_order FOREIGN KEY (order_id) REFERENCES change_order (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- A new edition of the codes (R2). "under_way" is the province while it is so: one at a time.
CREATE TABLE edition (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  under_way CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  effective_on DATE NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  regions INT NOT NULL,
  unchanged INT NOT NULL,
  drafted_by VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  submitted_by VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  decided_by VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  remark VARCHAR(200) NULL,
  version BIGINT NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY edition_under_way (under_way),
  KEY edition_region_code (region_code, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE edition_region (
  edition_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  PRIMARY KEY (edition_id, code),
  CONSTRAINT edition_region_edition FOREIGN KEY (edition_id) REFERENCES edition (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- What is proposed for each code that differs, and what was decided. "item" is o and the
-- code of today, or n and the code of a region without a predecessor.
CREATE TABLE edition_proposal (
  edition_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  item CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  confidence VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  old_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  old_name VARCHAR(100) NULL,
  new_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fallback_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  decision VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  chosen_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  decided_by VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  version BIGINT NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (edition_id, item),
  KEY edition_proposal_list (edition_id, code, item),
  KEY edition_proposal_open (edition_id, decision, confidence, code, item),
  KEY edition_proposal_kind (edition_id, kind, code, item),
  CONSTRAINT edition_proposal_edition FOREIGN KEY (edition_id) REFERENCES edition (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- The journal: the orders that an approved edition is applied by. An order's state tells how far it is.
CREATE TABLE edition_step (
  edition_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number INT NOT NULL,
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  changes INT NOT NULL,
  PRIMARY KEY (edition_id, number),
  UNIQUE KEY edition_step_order (order_id),
  CONSTRAINT edition_step_edition FOREIGN KEY (edition_id) REFERENCES edition (id),
  CONSTRAINT edition_step_change_order FOREIGN KEY (order_id) REFERENCES change_order (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
