-- A text that only points have is found at once where stations are looked for, and names in a state in the index alone.
ALTER TABLE station_gram DROP KEY station_gram_search, ADD KEY station_gram_search (gram, kind, region_code);
ALTER TABLE station DROP KEY station_state, ADD KEY station_state (state, region_code, id, kind, name);
