-- The catalogue of integrity checks. Their queries are the service's (CheckQuery), one for each code.
CREATE TABLE integrity_check (
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position SMALLINT NOT NULL,
  severity VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ERROR, WARNING or HINT',
  subject VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'STATION, REGION or TARGET',
  name VARCHAR(100) NOT NULL,
  name_en VARCHAR(100) NOT NULL,
  description VARCHAR(300) NOT NULL,
  description_en VARCHAR(300) NOT NULL,
  PRIMARY KEY (code),
  UNIQUE KEY integrity_check_position (position)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Where a province lies, generously: coordinates outside are mistyped.
CREATE TABLE region_box (
  province CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  west DOUBLE NOT NULL,
  east DOUBLE NOT NULL,
  south DOUBLE NOT NULL,
  north DOUBLE NOT NULL,
  PRIMARY KEY (province)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO region_box (province, west, east, south, north) VALUES ('51', 97.3, 108.6, 26.0, 34.4);

INSERT INTO integrity_check (position, code, severity, subject, name, name_en, description, description_en) VALUES
  (1, 'community-two-stations', 'ERROR', 'STATION', '一个社区有两个运行中的站', 'Two running stations in one community',
    '一个社区（村）只设一个志愿服务站，其余应登记为服务点或撤销。', 'A community has one station; register the others as points, or withdraw them.'),
  (2, 'point-parent-withdrawn', 'ERROR', 'STATION', '服务点所属站已撤销', 'Point of a withdrawn station',
    '服务点仍在用，但所属的站已撤销。', 'The point is in use, but its station is withdrawn.'),
  (3, 'point-parent-elsewhere', 'ERROR', 'STATION', '服务点与所属站不在同一社区', 'Point of a station in another community',
    '服务点应归属本社区（村）的站。', 'A point belongs to the station of its own community.'),
  (4, 'point-without-parent', 'ERROR', 'STATION', '服务点没有所属站', 'Point without a station',
    '服务点没有所属的站，或所属的不是站。', 'The point has no station, or what it belongs to is none.'),
  (5, 'station-with-parent', 'ERROR', 'STATION', '站登记了上级站', 'Station with a parent',
    '站不从属于其他站。', 'A station belongs to no other station.'),
  (6, 'station-region-ended', 'ERROR', 'STATION', '站点所在社区已不存在', 'Site in a region that ended',
    '该代码今天不是有效的社区（村），应随区划变更迁移。', 'The code is no community of today; the site has to move with the change of regions.'),
  (7, 'station-without-address', 'WARNING', 'STATION', '挂牌满 90 天仍无地址', 'No address 90 days after the plaque',
    '请补录站点地址。', 'Enter the address of the site.'),
  (8, 'plaque-before-founding', 'WARNING', 'STATION', '挂牌日期早于文件印发', 'Plaque older than the founding document',
    '挂牌日期早于 2020-04-10（川民发〔2020〕41号），请核对。', 'The plaque is dated before 2020-04-10 (the founding document); look at it again.'),
  (9, 'plaque-after-state', 'ERROR', 'STATION', '挂牌日期晚于当前状态', 'Plaque later than the present state',
    '站点在挂牌之前就已挂牌、运行或整改。', 'The site was plaqued, running or being put right before its plaque.'),
  (10, 'plaque-missing', 'ERROR', 'STATION', '已挂牌但没有挂牌日期', 'No date of the plaque',
    '挂牌、运行、整改的站点必须有挂牌日期。', 'A site that is plaqued, running or being put right has a date of its plaque.'),
  (11, 'plaque-while-building', 'ERROR', 'STATION', '在建却有挂牌日期', 'Plaque on a site being built',
    '在建的站点还没有挂牌。', 'A site being built has no plaque yet.'),
  (12, 'date-in-future', 'ERROR', 'STATION', '日期在未来', 'Date in the future',
    '挂牌或状态日期晚于今天。', 'The date of the plaque or of the state has not come yet.'),
  (13, 'stage-differs', 'ERROR', 'STATION', '历程与当前状态不符', 'History ends in another state',
    '状态历程的最后一条与站点当前状态不一致。', 'The last stage of the history is not the present state.'),
  (14, 'withdrawn-in-use', 'ERROR', 'STATION', '撤销标记与状态不符', 'Withdrawn and in use at once',
    '站点的在用标记与状态矛盾，名称唯一性无法保证。', 'The mark of being in use contradicts the state; names may be taken twice.'),
  (15, 'building-long', 'WARNING', 'STATION', '在建超过一年', 'Being built for more than a year',
    '请核实建设进度，或撤销。', 'Ask how the building goes on, or withdraw it.'),
  (16, 'rectifying-long', 'WARNING', 'STATION', '整改超过 60 天', 'Being put right for more than 60 days',
    '请复查整改结果。', 'Inspect it again.'),
  (17, 'host-missing', 'WARNING', 'STATION', '服务点没有承办单位', 'Point without a host',
    '服务点应登记物业服务企业的名称和统一社会信用代码。', 'A point names its property company and the credit code of it.'),
  (18, 'credit-code-doubtful', 'WARNING', 'STATION', '信用代码校验位不符', 'Credit code to be reviewed',
    '统一社会信用代码的校验位不符，请核对证照。', 'The check character of the unified social credit code is not right; look at the licence.'),
  (19, 'name-off-pattern', 'HINT', 'STATION', '名称不合规范', 'Name off the pattern',
    '名称应为“〔社区（村）名〕志愿服务站（点）”。', 'The name starts with the community and ends in 志愿服务站 or 志愿服务点.'),
  (20, 'coordinates-shared', 'WARNING', 'STATION', '坐标与其他社区的站点相同', 'Coordinates of another community''s site',
    '不同社区（村）的站点不应在同一坐标。', 'Sites of two communities do not stand on one spot.'),
  (21, 'coordinates-outside', 'ERROR', 'STATION', '坐标不在本省', 'Coordinates outside the province',
    '坐标超出本省范围，可能经纬度写反或录错。', 'The coordinates lie outside the province: mistyped or swapped.'),
  (22, 'opening-hours-missing', 'HINT', 'STATION', '运行中的站点没有开放时间', 'Running site without opening hours',
    '居民需要知道何时开放。', 'Residents need to know when it is open.'),
  (23, 'region-without-parent', 'ERROR', 'REGION', '地区在某日没有上级', 'Region without a parent on a date',
    '该地区有效的日子里，有一天其上级不存在。', 'On some day of its validity its parent does not exist.'),
  (24, 'region-parent-wrong', 'ERROR', 'REGION', '上级代码与自身代码不符', 'Parent does not follow from the code',
    '上级代码应由自身代码推出。', 'The code of the parent follows from the region''s own.'),
  (25, 'region-code-overlap', 'ERROR', 'REGION', '同一代码有效期重叠', 'Validity of one code overlaps',
    '一个代码同一天只能属于一个地区。', 'On any day a code belongs to one region.'),
  (26, 'region-name-twice', 'HINT', 'REGION', '同一上级下名称重复', 'Same name twice under one parent',
    '同一上级有两个同名的地区，易混淆。', 'Two regions under one parent show the same name.'),
  (27, 'population-missing', 'HINT', 'REGION', '社区（村）没有人口数', 'Community without population',
    '所在市（州）已有人口数，社区（村）尚未录入。', 'Its city has a population, the community has none.'),
  (28, 'plan-sum-differs', 'ERROR', 'TARGET', '计划分解合计不符', 'Parts of a plan do not add up',
    '下级指标之和与本级指标不一致。', 'The targets one tier below do not add up to this one.'),
  (29, 'plan-under-unsplit', 'ERROR', 'TARGET', '上级指标未分解', 'Target under an unsplit whole',
    '指标由上级下达，但上级没有分解的指标。', 'The target was handed down, but the whole above is not split.'),
  (30, 'plan-overdue', 'WARNING', 'TARGET', '计划逾期未完成', 'Target overdue',
    '完成期限已过，新建站的社区（村）数未达指标。', 'The last day has passed, and fewer communities than planned have got their station.');

-- For sites on one spot, for the checks of plans by region, and for those of the tree: each reads one range.
CREATE INDEX station_spot ON station (longitude, latitude, region_code);
CREATE INDEX build_target_scope ON build_target (region_code, id);
CREATE INDEX region_version_tier ON region_version (tier, code);
