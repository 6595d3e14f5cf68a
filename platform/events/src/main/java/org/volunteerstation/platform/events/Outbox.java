package org.volunteerstation.platform.events;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
import org.volunteerstation.platform.core.Pieces;

/**
 * Events are written here in the business transaction, so that they happen exactly when
 * it does. Append after saving the aggregate: its row's lock puts the events of one key
 * in order.
 */
public class Outbox {

	static final int BUCKETS = 16;

	private static final String INSERT = """
			INSERT INTO outbox_event
			(event_id, bucket, topic, event_key, type, region_code, sequence, trace_parent, occurred_at, data, packed)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	/** So few events that each has a row of its own. */
	private static final int FEW = 50;

	/** What is held as JSON at once. */
	private static final int PIECE = 2000;

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
	 * Appends events; those of one key in their order. Many lie together in few rows.
	 * @param events the events
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void appendAll(List<OutboundEvent> events) {
		Timestamp now = Timestamp.valueOf(this.clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime());
		String trace = traceParent();
		Pieces.of(events, PIECE)
			.forEach((piece) -> this.jdbc.batchUpdate(INSERT, packs(piece), PIECE, (statement, pack) -> {
				OutboundEvent head = pack.head();
				List<Pack.Event> all = pack.events();
				boolean one = all.size() == 1;
				statement.setString(1, all.getFirst().id());
				statement.setInt(2, bucket(head));
				statement.setString(3, head.topic());
				statement.setString(4, one ? head.key() : "");
				statement.setString(5, head.type());
				statement.setString(6, head.region().value());
				statement.setLong(7, head.sequence());
				statement.setString(8, trace);
				statement.setTimestamp(9, now);
				statement.setString(10, one ? all.getFirst().data() : Pack.write(all));
				statement.setObject(11, one ? null : all.size());
			}));
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				Outbox.this.nudge.run();
			}

		});
	}

	private List<Pack> packs(List<OutboundEvent> events) {
		List<Pack> packs = new ArrayList<>();
		Map<Integer, Pack> open = new HashMap<>();
		for (OutboundEvent event : events) {
			String id = this.ids.next();
			String data = this.json.writeValueAsString(event.data());
			Pack last = open.get(bucket(event));
			if (last == null || !last.takes(event, id, data)) {
				Pack next = new Pack(event, id, data);
				packs.add(next);
				if (events.size() > FEW) {
					open.put(bucket(event), next);
				}
			}
		}
		return packs;
	}

	private static int bucket(OutboundEvent event) {
		return Math.floorMod(event.key().hashCode(), BUCKETS);
	}

	private static @Nullable String traceParent() {
		SpanContext span = Span.current().getSpanContext();
		return span.isValid() ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex()
				: null;
	}

}
