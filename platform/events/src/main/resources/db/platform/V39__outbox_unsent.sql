-- What is unsent in the order in which it is sent: one range, however much was sent before.
ALTER TABLE outbox_event DROP KEY outbox_event_unpublished, ADD KEY outbox_event_unsent (published, id, bucket);
