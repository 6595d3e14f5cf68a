-- The list of all contacts of a subtree: one range, page by page.
ALTER TABLE station_contact ADD KEY station_contact_list (region_code, id);
