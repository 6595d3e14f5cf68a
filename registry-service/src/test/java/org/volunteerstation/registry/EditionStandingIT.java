package org.volunteerstation.registry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.edition.EditionStanding;

import static org.assertj.core.api.Assertions.assertThat;

/** What every open page asks for costs the same, however many steps were ever applied. */
class EditionStandingIT extends EditionFlow {

	private static final int STEPS = 3000;

	private static final RegionScope PROVINCE = RegionScope.of("52");

	@Autowired
	private EditionStanding standing;

	@Autowired
	private TransactionTemplate transactions;

	@Test
	void readsWhatIsOnItsWayAndNothingThatIsSettled() {
		List<String> older = brought("2022-10-31", "00000000-0000-7000-8000-00000000a001");
		List<String> newer = brought("2023-06-30", "00000000-0000-7000-8000-00000000a002");
		this.jdbc.execute("ANALYZE TABLE change_order, edition_step, edition");
		assertThat(this.standing.of(PROVINCE).on()).hasToString("2023-06-30");

		assertThat(rowsRead()).isLessThan(50);
		this.jdbc.update("UPDATE change_order SET settled_at = NULL WHERE id IN (?, ?)", newer.getFirst(),
				newer.getLast());
		assertThat(rowsRead()).isLessThan(100);
		EditionStanding.Standing moving = this.standing.of(PROVINCE);
		assertThat(moving.on()).hasToString("2022-10-31");
		assertThat(moving.pending()).hasToString("2023-06-30");
		assertThat(moving.orders()).isEqualTo(2);
		this.jdbc.update("UPDATE change_order SET settled_at = NULL WHERE id = ?", older.getFirst());
		assertThat(this.standing.of(PROVINCE).on()).isNull();
	}

	@Test
	void asksTheIndexOfOrdersOnTheirWay() {
		brought("2022-10-31", "00000000-0000-7000-8000-00000000a001");
		this.jdbc.execute("ANALYZE TABLE change_order, edition_step");
		List<Map<String, Object>> plan = this.jdbc.queryForList("""
				EXPLAIN SELECT DISTINCT s.edition_id FROM change_order o JOIN edition_step s ON s.order_id = o.id
				WHERE o.settled_at IS NULL AND o.state IN ('APPLIED', 'UNDONE') AND o.region_code >= '520000000000'
				AND o.region_code < '530000000000'""");

		assertThat(plan).extracting((part) -> part.get("table") + " " + part.get("key"))
			.containsExactly("o change_order_standing", "s edition_step_order");
	}

	/** Handlers count each row that a statement has touched, on this connection alone. */
	private long rowsRead() {
		return Objects.requireNonNull(this.transactions.execute((status) -> {
			long before = handled();
			this.standing.of(PROVINCE);
			return handled() - before;
		}));
	}

	private long handled() {
		return this.jdbc.queryForList("SHOW SESSION STATUS LIKE 'Handler_read%'")
			.stream()
			.filter((counter) -> !String.valueOf(counter.get("Variable_name")).contains("rnd"))
			.mapToLong((counter) -> Long.parseLong(String.valueOf(counter.get("Value"))))
			.sum();
	}

	/** An applied one whose steps every service has followed. */
	private List<String> brought(String on, String id) {
		this.jdbc.update(
				"""
						INSERT INTO edition (id, region_code, effective_on, state, regions, unchanged, drafted_by, version, updated_at)
						VALUES (?, '520000000000', ?, 'APPLIED', 2, 0, 'test', 1, UTC_TIMESTAMP(6))""",
				id, on);
		List<String> orders = IntStream.range(0, STEPS).mapToObj((number) -> UUID.randomUUID().toString()).toList();
		this.jdbc.batchUpdate(
				"""
						INSERT INTO change_order (id, kind, state, region_code, effective_on, drafted_by, version, updated_at, settled_at)
						VALUES (?, 'EDITION', 'APPLIED', '520101000000', ?, 'test', 2, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))""",
				orders.stream().map((order) -> new Object[] { order, on }).toList());
		this.jdbc.batchUpdate(
				"INSERT INTO edition_step (edition_id, number, order_id, region_code, changes) VALUES (?, ?, ?, '520101000000', 1)",
				IntStream.range(0, STEPS)
					.mapToObj((number) -> new Object[] { id, number + 1, orders.get(number) })
					.toList());
		return orders;
	}

}
