-- The telephone of a site is shown to everybody; a person's belongs to the managers and contacts, where it is sealed.
INSERT IGNORE INTO integrity_check (position, code, severity, subject, name, name_en, description, description_en) VALUES
  (47, 'site-phone-mobile', 'WARNING', 'STATION', '服务电话是手机号码', 'Mobile phone as the site''s telephone',
    '服务电话对外公开。请核对是否为站点专用的手机；如系管理人员、联系人等个人的手机，请改为站点电话，并将个人登记为联系人。', 'The telephone of a site is public. If this is no mobile phone of the site''s own but a person''s, enter another number and the person as a contact.');
