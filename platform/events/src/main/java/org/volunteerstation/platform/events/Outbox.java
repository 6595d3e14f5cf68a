package org.volunteerstation.platform.events;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.IdGenerator;

/**
 * Events are written here in the business transaction, so that they happen exactly when
 * it does. Append after saving the aggregate: its row's lock puts the events of one key
 * in order.
 */
public class Outbox {

	static final int BUCKETS = 16;

	private static final String INSERT = """
			INSERT INTO outbox_event
			(event_id, bucket, topic, event_key, type, region_code, sequence, trace_parent, occurred_at, data)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final IdGenerator ids;

	private final Clock clock;

	private final Runnable nudge;

	Outbox(JdbcTemplate jdbc, JsonMapper json, IdGenerator ids, Clock clock, Runnable nudge) {
		this.jdbc = jdbc;
		this.json = json;
		this.ids = ids;
		this.clock = clock;
		this.nudge = nudge;
	}

	/**
	 * Appends one event.
	 * @param event the event
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void append(OutboundEvent event) {
		appendAll(List.of(event));
	}

	/**
	 * Appends events in their order.
	 * @param events the events
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void appendAll(List<OutboundEvent> events) {
		Timestamp now = Timestamp.valueOf(this.clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime());
		String trace = traceParent();
		this.jdbc.batchUpdate(INSERT, events, 1000, (statement, event) -> {
			statement.setString(1, this.ids.next());
			statement.setInt(2, Math.floorMod(event.key().hashCode(), BUCKETS));
			statement.setString(3, event.topic());
			statement.setString(4, event.key());
			statement.setString(5, event.type());
			statement.setString(6, event.region().value());
			statement.setLong(7, event.sequence());
			statement.setString(8, trace);
			statement.setTimestamp(9, now);
			statement.setString(10, this.json.writeValueAsString(event.data()));
		});
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				Outbox.this.nudge.run();
			}

		});
	}

	private static @Nullable String traceParent() {
		SpanContext span = Span.current().getSpanContext();
		return span.isValid() ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex()
				: null;
	}

}
