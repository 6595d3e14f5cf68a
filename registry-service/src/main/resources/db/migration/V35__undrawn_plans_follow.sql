-- A plan that was not drawn yet goes with its region, to the office of its tier above it; where several regions follow that one,
-- it ends with the order, which can be taken back (decision 0022).
UPDATE inspection_plan SET version = version + 1, office_code = RPAD(LEFT(region_code, CASE
  WHEN office_code LIKE '%0000000000' THEN 2 WHEN office_code LIKE '%00000000' THEN 4 WHEN office_code LIKE '%000000' THEN 6
  WHEN office_code LIKE '%000' THEN 9 ELSE 12 END), 12, '0')
WHERE seed IS NULL AND state <> 'CLOSED' AND office_code <> RPAD(LEFT(region_code, CASE
  WHEN office_code LIKE '%0000000000' THEN 2 WHEN office_code LIKE '%00000000' THEN 4 WHEN office_code LIKE '%000000' THEN 6
  WHEN office_code LIKE '%000' THEN 9 ELSE 12 END), 12, '0');

UPDATE inspection_plan_office l JOIN inspection_plan p ON p.id = l.plan_id SET l.office_code = p.office_code
WHERE p.seed IS NULL;

UPDATE integrity_check SET name = '检查计划的机关或范围已变更', name_en = 'Inspection plan of a region that ended or left',
  description = '计划的检查机关或抽查范围（依次列于“内容”）今天不是有效的地区，或者尚未抽样而范围已不在该机关辖区；草稿请改范围或删除，已开始的由上级机关结束。',
  description_en = 'The office or the region of the plan (in this order) is no region of today, or it was not drawn and its region is not below the office any more; change or discard a draft, and let the office above close what was opened.'
WHERE code = 'inspection-region-ended';

-- Last, as it cannot be done twice; what comes before can.
ALTER TABLE inspection_plan ADD COLUMN closed_by_order CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL
  COMMENT 'change order that left its region several successors before it was drawn';
