-- The list of all managers of a subtree: one range, page by page.
ALTER TABLE station_manager ADD KEY station_manager_list (region_code, id);
