-- Names are found by their pieces and by community; nothing asks for the start of a name any more.
DROP INDEX IF EXISTS station_name_place ON station;
