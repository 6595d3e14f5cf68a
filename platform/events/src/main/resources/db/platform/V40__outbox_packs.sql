-- Many events of one bucket lie in one row, as a JSON array of that many; NULL is a row with one event.
ALTER TABLE outbox_event ADD COLUMN packed INT NULL;
