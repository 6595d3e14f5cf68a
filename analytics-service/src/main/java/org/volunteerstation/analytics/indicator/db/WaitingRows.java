package org.volunteerstation.analytics.indicator.db;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.analytics.change.Change;
import org.volunteerstation.analytics.change.Order;
import org.volunteerstation.analytics.change.Participant;
import org.volunteerstation.analytics.indicator.CommunityMonth;
import org.volunteerstation.analytics.indicator.Figures;
import org.volunteerstation.analytics.indicator.Rehomed;
import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.platform.core.Unscoped;

/**
 * The figures wait with orders. They are complete when the codes that were left have none
 * any more and those that were taken have a community. Before they are taken over, what
 * was is kept for days before the order; months between its day and its coming are
 * re-homed as well.
 */
@Repository
@Unscoped("rows of the communities that orders concern")
class WaitingRows implements Participant {

	/** Fewer than MariaDB makes a table of, which would not be asked by the index. */
	private static final int BATCH = 500;

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	/** A code that is left and begins anew is kept as it was. */
	private static final String KEEP = "INSERT INTO indicator_past (order_id, until_on, month, region_code, pseudo_town, "
			+ StoredRows.FIGURES + ", updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
			+ " ON DUPLICATE KEY UPDATE month = VALUES(month)";

	private final JdbcTemplate jdbc;

	private final Clock clock;

	/** Older rows of an order that looks back further stay as they are. */
	private final int months;

	WaitingRows(JdbcTemplate jdbc, Clock clock, @Value("${volunteer.analytics.months}") int months) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.months = months;
	}

	@Override
	public boolean isComplete(Change change) {
		Map<RegionCode, Boolean> codes = change.codes();
		List<RegionCode> communities = communities(codes.keySet());
		Map<RegionCode, Figures> figures = new HashMap<>();
		for (String table : List.of(StoredRows.NOW, StoredRows.HELD)) {
			read(table, communities, List.of(current())).values().forEach(figures::putAll);
		}
		return communities.stream().allMatch((code) -> {
			Figures now = figures.getOrDefault(code, Figures.NONE);
			return Boolean.TRUE.equals(codes.get(code)) ? now.communities() > 0 : now.equals(Figures.NONE);
		});
	}

	@Override
	public long release(Change change) {
		for (Order order : change.orders()) {
			if (order.undone()) {
				takeBack(order);
			}
			else {
				keep(order);
			}
		}
		long released = 0;
		for (List<String> part : parts(communities(change.codes().keySet()))) {
			this.jdbc.update(StoredRows.release(marks(part)), part.toArray());
			released += this.jdbc.update("DELETE FROM indicator_held WHERE region_code IN (" + marks(part) + ")",
					part.toArray());
		}
		return released;
	}

	private void keep(Order order) {
		TreeSet<RegionCode> codes = new TreeSet<>();
		order.moves().forEach((move) -> codes.addAll(List.of(move.from(), move.to())));
		List<RegionCode> communities = communities(codes);
		List<YearMonth> months = Stream.iterate(current(), (month) -> month.minusMonths(1))
			.takeWhile((month) -> !month.isBefore(YearMonth.from(order.on())))
			.limit(this.months)
			.toList();
		read(StoredRows.NOW, communities, months).forEach((month, before) -> {
			keep(order, month, communities, before);
			if (month.isBefore(YearMonth.from(order.changedAt().atZone(ZONE)))) {
				overwrite(month, Rehomed.of(before, order.moves()));
			}
		});
		begin(order);
	}

	/**
	 * Communities that no rows come to: before the order's day they were not there, in
	 * the months between its day and its coming they were.
	 */
	private void begin(Order order) {
		List<RegionCode> begun = communities(order.founded());
		if (begun.isEmpty()) {
			return;
		}
		TreeSet<YearMonth> months = new TreeSet<>(Set.of(current()));
		this.jdbc.query("SELECT DISTINCT month FROM indicator WHERE month >= ?", (row) -> {
			months.add(YearMonth.parse(row.getString(1)));
		}, YearMonth.from(order.on()).toString());
		months.forEach((month) -> {
			keep(order, month, begun, Map.of());
			if (month.isBefore(YearMonth.from(order.changedAt().atZone(ZONE)))) {
				overwrite(month, begun.stream().collect(Collectors.toMap((code) -> code, (code) -> Figures.COMMUNITY)));
			}
		});
	}

	private void keep(Order order, YearMonth month, List<RegionCode> codes, Map<RegionCode, Figures> before) {
		this.jdbc.batchUpdate(KEEP, codes, BATCH, (statement, code) -> {
			statement.setString(1, order.id());
			statement.setObject(2, order.on());
			statement.setString(3, month.toString());
			statement.setString(4, code.value());
			statement.setBoolean(5, code.isPseudoTown());
			int next = StoredRows.set(statement, 6, before.getOrDefault(code, Figures.NONE));
			statement.setTimestamp(next, now());
		});
	}

	/**
	 * What has happened since in a month that has ended is not known by the old codes.
	 */
	private void takeBack(Order order) {
		SortedMap<YearMonth, Map<RegionCode, Figures>> kept = new TreeMap<>();
		this.jdbc.query("SELECT month, region_code, " + StoredRows.FIGURES
				+ " FROM indicator_past WHERE order_id = ? AND month < ?", (row) -> {
					kept.computeIfAbsent(YearMonth.parse(row.getString("month")), (month) -> new HashMap<>())
						.put(new RegionCode(row.getString("region_code")), StoredRows.figures(row));
				}, order.id(), current().toString());
		kept.forEach(this::overwrite);
		this.jdbc.update("DELETE FROM indicator_past WHERE order_id = ?", order.id());
	}

	private void overwrite(YearMonth month, Map<RegionCode, Figures> figures) {
		List<CommunityMonth> rows = figures.entrySet()
			.stream()
			.map((one) -> new CommunityMonth(one.getKey(), month, one.getValue(), 0))
			.toList();
		this.jdbc.batchUpdate(StoredRows.overwrite(), rows, BATCH, (statement, row) -> {
			statement.setString(1, row.month().toString());
			statement.setString(2, row.community().value());
			statement.setBoolean(3, row.isPseudoTown());
			int next = StoredRows.set(statement, 4, row.figures());
			statement.setTimestamp(next, now());
		});
	}

	private SortedMap<YearMonth, Map<RegionCode, Figures>> read(String table, List<RegionCode> codes,
			List<YearMonth> months) {
		SortedMap<YearMonth, Map<RegionCode, Figures>> found = new TreeMap<>();
		for (YearMonth month : months) {
			for (List<String> part : parts(codes)) {
				List<Object> arguments = new ArrayList<>(List.of(month.toString()));
				arguments.addAll(part);
				this.jdbc.query("SELECT region_code, " + StoredRows.FIGURES + " FROM " + table
						+ " WHERE month = ? AND region_code IN (" + marks(part) + ")", (row) -> {
							found.computeIfAbsent(month, (key) -> new HashMap<>())
								.put(new RegionCode(row.getString("region_code")), StoredRows.figures(row));
						}, arguments.toArray());
			}
		}
		return found;
	}

	private static String marks(List<String> part) {
		return String.join(", ", Collections.nCopies(part.size(), "?"));
	}

	private static List<RegionCode> communities(Collection<RegionCode> codes) {
		return codes.stream().filter((code) -> code.tier() == Tier.COMMUNITY).toList();
	}

	private static List<List<String>> parts(List<RegionCode> codes) {
		return Pieces.of(codes.stream().map(RegionCode::value).toList(), BATCH);
	}

	private YearMonth current() {
		return YearMonth.from(LocalDate.now(this.clock.withZone(ZONE)));
	}

	private Timestamp now() {
		return Timestamp.valueOf(LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC));
	}

}
