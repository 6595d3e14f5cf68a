-- Plans of inspections whose office or region an order moved, as they were before: they can be taken back.
CREATE TABLE change_order_inspection (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  plan_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  office_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (order_id, plan_id),
  CONSTRAINT change_order_inspection_order FOREIGN KEY (order_id) REFERENCES change_order (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Who inspected is looked for by office when that office gets another code.
ALTER TABLE inspection_plan ADD KEY inspection_plan_region (region_code);

-- The counts of residents that an order enters: the one of the same day that makes room is in region_population_past.
CREATE TABLE change_order_population (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  counted_on DATE NOT NULL,
  residents BIGINT NULL COMMENT 'null: not known since that day',
  counted_by VARCHAR(100) NOT NULL,
  PRIMARY KEY (order_id, region_id),
  CONSTRAINT change_order_population_order FOREIGN KEY (order_id) REFERENCES change_order (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
