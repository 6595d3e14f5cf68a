-- What a region was before it got another code or name: reports as of a day rest on it. The first day of what is known
-- already comes with each region's next event.
ALTER TABLE region ADD COLUMN valid_from DATE NOT NULL DEFAULT '1000-01-01' AFTER parent_code;

ALTER TABLE region_population MODIFY COLUMN residents BIGINT NULL COMMENT 'null: not known since that day';

CREATE TABLE region_past (
  region_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  valid_from DATE NOT NULL,
  code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  display_name VARCHAR(100) NOT NULL,
  parent_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  valid_to DATE NOT NULL,
  sequence BIGINT NOT NULL,
  PRIMARY KEY (region_id, valid_from),
  KEY region_past_code (code, valid_to),
  KEY region_past_children (parent_code, code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Change orders of the registry. While "settled_at" is null one is on its way: what it brings waits.
CREATE TABLE tree_order (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'APPLIED or UNDONE',
  effective_on DATE NOT NULL,
  changed_at DATETIME(6) NOT NULL COMMENT 'when the registry did it',
  sequence BIGINT NOT NULL,
  builds_upon TEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'orders that have to come before, with commas between them',
  heard_at DATETIME(6) NOT NULL COMMENT 'when something was heard of it last',
  settled_at DATETIME(6) NULL,
  PRIMARY KEY (order_id),
  KEY tree_order_open (settled_at, order_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE tree_order_move (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  old_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  new_code CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (order_id, old_code),
  KEY tree_order_move_old (old_code),
  KEY tree_order_move_new (new_code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- What services have followed; may come before the order itself.
CREATE TABLE tree_order_follower (
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (order_id, service)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Events that wait with an order, as they were told.
CREATE TABLE held_event (
  topic VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_key CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence BIGINT NOT NULL,
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null: waits behind another of its aggregate',
  data MEDIUMBLOB NOT NULL,
  PRIMARY KEY (topic, event_key, sequence),
  KEY held_event_order (order_id, topic)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Rows of communities whose codes an order changes: they wait here until all have followed.
CREATE TABLE indicator_held LIKE indicator;

ALTER TABLE indicator_held ADD KEY indicator_held_region (region_code);

-- Rows as they were before an order took them over: a day before the order is asked of these.
CREATE TABLE indicator_past (
  position BIGINT NOT NULL AUTO_INCREMENT,
  order_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  until_on DATE NOT NULL COMMENT 'first day on which it is no longer so',
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
  compliant INT NOT NULL,
  non_compliant INT NOT NULL,
  plaqued_in_year INT NOT NULL,
  plaqued_before INT NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (order_id, month, region_code),
  UNIQUE KEY indicator_past_position (position),
  KEY indicator_past_month (month, region_code, until_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
