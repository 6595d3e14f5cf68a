-- A tier above may set its own last day to an earlier one: what is handed down already keeps its own until it is handed down anew.
INSERT IGNORE INTO integrity_check (position, code, severity, subject, name, name_en, description, description_en) VALUES
  (48, 'plan-due-later', 'WARNING', 'TARGET', '完成期限晚于上级指标', 'Last day later than that of the tier above',
    '上级指标的完成期限已提前，本指标仍是原来的期限；请下达单位按新期限重新下达。', 'The target that it was split from is due earlier by now; the tier above has to hand it down anew.');
