package org.volunteerstation.platform.events;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an event have its effect once for a consumer: the note that it was seen and the
 * effect are one transaction, so that a failed effect leaves no note.
 */
public class Inbox {

	private final JdbcTemplate jdbc;

	private final Clock clock;

	Inbox(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Runs an action unless the consumer has seen the event.
	 * @param consumer name of the consumer
	 * @param eventId the event's id
	 * @param action the effect
	 * @return false when it was seen before
	 */
	@Transactional
	public boolean once(String consumer, String eventId, Runnable action) {
		try {
			this.jdbc.update("INSERT INTO inbox_message (consumer, event_id, received_at) VALUES (?, ?, ?)", consumer,
					eventId, Timestamp.valueOf(this.clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime()));
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
		action.run();
		return true;
	}

}
