INSERT IGNORE INTO integrity_check (position, code, severity, subject, name, name_en, description, description_en) VALUES
  (45, 'inspection-held-running', 'ERROR', 'STATION', '检查要求整改却在运行', 'Running although an inspection holds it',
    '有检查要求该站点整改且尚未复查通过，站点却不在整改状态；请检查机关复查，或将站点转回整改。', 'An inspection holds the site until all is put right, but the site is in another state; look at it again, or put it back.'),
  (46, 'evidence-gone', 'WARNING', 'STATION', '证明材料已不存在', 'Evidence that is gone',
    '当前评估所列的证明材料（“内容”为相应条目）已被删除；请重新评估。', 'A file that the present assessment names (for the items shown) was deleted; assess the site anew.');
