-- What change orders should have moved and did not: rows under codes that are not current.
INSERT INTO integrity_check (position, code, severity, subject, name, name_en, description, description_en) VALUES
  (34, 'post-region-ended', 'ERROR', 'POST', '岗位所在地区已不存在', 'Post in a region that ended',
    '该代码今天不是有效的地区，持岗人无法办理业务；请给其现地区的岗位，再结束此岗位。', 'The code is no region of today, and who holds the post can do nothing there; give a post in the region of now and end this one.'),
  (35, 'target-region-ended', 'ERROR', 'TARGET', '计划指标所在地区已不存在', 'Target of a region that ended',
    '该代码今天不是有效的地区；请由上级重新分解计划。', 'The code is no region of today; have the plan above split anew.'),
  (36, 'inspection-region-ended', 'ERROR', 'INSPECTION', '检查计划的机关或范围已不存在', 'Inspection plan of a region that ended',
    '计划的检查机关或抽查范围（依次列于“内容”）今天不是有效的地区；草稿请改范围或删除，已开始的由上级机关结束。', 'The office or the region of the plan (in this order) is no region of today; change or discard a draft, and let the office above close what was opened.'),
  (37, 'inspection-office-elsewhere', 'ERROR', 'STATION', '检查由外地机关负责', 'Inspected by an office elsewhere',
    '站点已不在检查机关的辖区，原机关看不到它，现机关办不了；请联系系统管理员核对变更令。', 'The station does not lie under the office of its visit: the old one does not see it and the new one cannot end it; have the change order looked at.'),
  (38, 'file-elsewhere', 'ERROR', 'FILE', '文件与其所属不在同一地区', 'File in another region than its owner',
    '文件登记在别的地区，所在地区看不到它；请重新上传。', 'The file is kept under another region, where its owner is not; upload it again.'),
  (39, 'population-region-ended', 'WARNING', 'REGION', '撤销之后仍有人口数', 'Residents counted after the region ended',
    '地区撤销之日起仍登记有人口数，合计时不会计入；请登记到后续地区。', 'There is a count of residents for a day on which the region was no more; enter it for the region that followed.');
