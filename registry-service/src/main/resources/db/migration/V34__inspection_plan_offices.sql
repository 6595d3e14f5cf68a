-- Offices in whose list a plan stands: its own, and those to which an order has brought one of its visits. Orders keep it, in
-- the transaction in which they move the visits. A process that is killed here begins again.
CREATE TABLE IF NOT EXISTS inspection_plan_office (
  plan_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  office_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (plan_id, office_code),
  KEY inspection_plan_office_list (office_code, plan_id DESC),
  CONSTRAINT inspection_plan_office_plan FOREIGN KEY (plan_id) REFERENCES inspection_plan (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT IGNORE INTO inspection_plan_office (plan_id, office_code)
SELECT id, office_code FROM inspection_plan UNION SELECT plan_id, office_code FROM inspection_visit;
