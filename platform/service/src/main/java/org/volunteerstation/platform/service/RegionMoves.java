package org.volunteerstation.platform.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.events.InboundEvent;
import org.volunteerstation.platform.events.OutboundEvent;
import org.volunteerstation.platform.events.Outbox;

/**
 * Lets the rows of a service follow the change orders of the registry: whoever listens to
 * the topic {@code region-order} moves the rows of a table from the old codes to the new
 * ones, all of them with one statement, and back when the order is taken back. Orders
 * come in any order, as each is a key of its own: one waits until those have come that it
 * builds upon. That rows have followed is told on the topic
 * {@code region-order-followed}.
 */
public class RegionMoves {

	private final JdbcTemplate jdbc;

	private final RegionWays ways;

	private final RegionRows rows;

	private final Outbox outbox;

	private final JsonMapper json;

	private final Clock clock;

	private final String service;

	RegionMoves(JdbcTemplate jdbc, Outbox outbox, JsonMapper json, Clock clock, String service) {
		this.jdbc = jdbc;
		this.ways = new RegionWays(jdbc);
		this.rows = new RegionRows(jdbc, this.ways);
		this.outbox = outbox;
		this.json = json;
		this.clock = clock;
		this.service = service;
	}

	/**
	 * Moves the rows of a table as an order says, and those of orders that have waited
	 * for it; in the transaction in which the event is noted as seen.
	 * @param table a table with the columns {@code id}, {@code region_code},
	 * {@code station_id}, {@code version} and {@code updated_at}; a constant of the
	 * caller
	 * @param event an event of the topic
	 * @return the rows that have another code and a higher version by now
	 * @throws IllegalArgumentException when the data is no such order
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<String> follow(String table, InboundEvent event) {
		RegionOrder order = RegionOrder.of(this.json.readTree(event.data()), event.sequence());
		this.jdbc.queryForList("SELECT state FROM region_order WHERE order_id = '' FOR UPDATE", String.class);
		if (!isReady(order)) {
			this.jdbc.update("INSERT INTO region_order_waiting (order_id, sequence, data) VALUES (?, ?, ?)", order.id(),
					order.sequence(), event.data());
			return List.of();
		}
		TreeSet<String> moved = new TreeSet<>(move(table, order));
		for (Optional<RegionOrder> next = next(); next.isPresent(); next = next()) {
			moved.addAll(move(table, next.get()));
		}
		return List.copyOf(moved);
	}

	/**
	 * The code that a row is to be stored under, when another service has just told its
	 * region: that answer may be older than an order, or than the undoing of one, which
	 * the rows here have followed already. One that is being followed is waited for, and
	 * until the transaction ends none is followed, whether there is anything to move yet
	 * or not: so what is stored behind this question is either under the new code or
	 * moved with the others. Entries do not wait for one another. A code that the same
	 * order freed and gave again, as steps of an edition do, is taken for the new one.
	 * @param told the code that was told
	 * @return the code of now
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public RegionCode current(RegionCode told) {
		this.jdbc.queryForList("SELECT state FROM region_order WHERE order_id = '' LOCK IN SHARE MODE", String.class);
		return new RegionCode(this.ways.end(told.value(), utc(this.clock.instant())));
	}

	/** Of an order that never came there is nothing to take back. */
	private boolean isReady(RegionOrder order) {
		if (order.undone() && state(order.id()).isEmpty()) {
			return true;
		}
		return order.after()
			.entrySet()
			.stream()
			.allMatch((before) -> state(before.getKey())
				.filter((state) -> state.equals(before.getValue()) || state.equals(RegionOrder.UNDONE))
				.isPresent());
	}

	private Optional<String> state(String order) {
		return this.jdbc.queryForList("SELECT state FROM region_order WHERE order_id = ?", String.class, order)
			.stream()
			.findFirst();
	}

	private Optional<RegionOrder> next() {
		return this.jdbc
			.query("SELECT sequence, data FROM region_order_waiting ORDER BY order_id",
					(row, number) -> RegionOrder.of(this.json.readTree(row.getBytes(2)), row.getLong(1)))
			.stream()
			.filter(this::isReady)
			.findFirst();
	}

	private List<String> move(String table, RegionOrder order) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		RegionRows.Moved moved = order.undone() ? this.rows.moveBack(table, order, utc(now))
				: this.rows.move(table, order, utc(now));
		this.jdbc.update("DELETE FROM region_order_waiting WHERE order_id = ?", order.id());
		this.jdbc.update("INSERT INTO region_order (order_id, state) VALUES (?, ?)"
				+ " ON DUPLICATE KEY UPDATE state = VALUES(state)", order.id(), order.state());
		this.outbox.append(new OutboundEvent("region-order-followed", order.id() + "." + this.service,
				"volunteer.region-order-followed." + order.state().toLowerCase(Locale.ROOT) + ".v1", order.region(),
				order.sequence(),
				new Followed(order.id(), order.region().value(), this.service, order.state(), moved.all(), now)));
		return moved.rows();
	}

	private static Timestamp utc(Instant instant) {
		return Timestamp.valueOf(instant.atOffset(ZoneOffset.UTC).toLocalDateTime());
	}

	/**
	 * That a service has followed ({@code contract/region-order-followed.v1.schema.json}
	 * of the registry).
	 *
	 * @param id the order
	 * @param regionCode region that covers all those concerned
	 * @param service who has followed
	 * @param state what it has followed, {@code APPLIED} or {@code UNDONE}
	 * @param moved rows that have another code by this order, also where the event of
	 * their station was faster
	 * @param changedAt when
	 */
	private record Followed(String id, String regionCode, String service, String state, long moved, Instant changedAt) {
	}

}
