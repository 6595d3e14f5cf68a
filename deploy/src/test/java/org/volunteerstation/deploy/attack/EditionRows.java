package org.volunteerstation.deploy.attack;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.volunteerstation.deploy.TestDatabase;

/**
 * Editions of the codes, put behind the service's back: no test may change the real tree.
 */
public final class EditionRows {

	/** One with a proposal for each place, open for decisions. */
	static final String OPEN = "00000000-0000-7000-8000-0000000000e1";

	/** One for a sheet of decisions, then to be withdrawn. */
	static final String SPARE = "00000000-0000-7000-8000-0000000000e2";

	/** One that is approved for another tree: whoever goes on with it is told so. */
	static final String APPROVED = "00000000-0000-7000-8000-0000000000e3";

	/** One of another province. */
	static final String FOREIGN = "00000000-0000-7000-8000-0000000000e4";

	private static final List<String> TITLES = List.of("版本编号", "条目", "变化", "把握", "依据", "现代码", "现名称", "拟承接代码", "拟承接名称",
			"否决后承接代码", "否决后承接名称", "决定", "改为代码", "条目修订号");

	/** More than the 50 of a page. */
	private static final int STEPS = 60;

	private static final String ORDERS = "00000000-0000-7000-8000-0000000e";

	private static final String WALKED = "00000000-0000-7000-8000-0000000000e5";

	/** One that stands still on its way, with more steps than a page shows. */
	private static final String JOURNAL = "00000000-0000-7000-8000-0000000000e6";

	private EditionRows() {
	}

	/**
	 * One with something sure and something less sure for a county to decide on.
	 * @param database where it is put
	 * @param renamed a community that gets another name
	 * @param recoded a community that gets another code
	 * @return its identifier, and the name that it is shown by
	 */
	public static List<String> walked(TestDatabase database, String renamed, String recoded) {
		String day = "2026-02-01";
		database.change("DELETE FROM registry.edition WHERE id = '" + WALKED + "'");
		database.change("INSERT INTO registry.edition (id, region_code, effective_on, state, regions, unchanged,"
				+ " drafted_by, version, updated_at) VALUES ('" + WALKED + "', '510000000000', '" + day
				+ "', 'OPEN', 2, 0, 'test', 1, UTC_TIMESTAMP(6))");
		String code = recoded.substring(0, 9) + "903";
		database.change("INSERT INTO registry.edition_region (edition_id, code, name) VALUES ('" + WALKED + "', '"
				+ renamed + "', '水井坊社区居民委员会'), ('" + WALKED + "', '" + code + "', '锦官驿社区居委会')");
		database
			.change("INSERT INTO registry.edition_proposal (edition_id, item, code, kind, confidence, reason, old_code,"
					+ " old_name, new_code, decision, version, updated_at) VALUES ('" + WALKED + "', 'o" + renamed
					+ "', '" + renamed + "', 'RENAMED', 'HIGH', 'SAME_STEM', '" + renamed + "', '水井坊社区居委会', '" + renamed
					+ "', 'OPEN', 1, UTC_TIMESTAMP(6)), ('" + WALKED + "', 'o" + recoded + "', '" + recoded
					+ "', 'MOVED', 'MEDIUM', 'NAME_IN_TOWN', '" + recoded + "', '锦官驿社区居委会', '" + code
					+ "', 'OPEN', 1, UTC_TIMESTAMP(6))");
		return List.of(WALKED, day + " 版区划代码");
	}

	/**
	 * One that stands still on its way: 45 steps are applied, and followed by all, 15 are
	 * not.
	 * @param database where it is put
	 * @param street where all of its steps are
	 * @return its identifier, and the name that it is shown by
	 */
	public static List<String> journal(TestDatabase database, String street) {
		forgetJournal(database);
		String day = "2026-03-01";
		database.change("INSERT INTO registry.edition (id, region_code, effective_on, state, regions, unchanged,"
				+ " drafted_by, submitted_by, decided_by, version, updated_at) VALUES ('" + JOURNAL
				+ "', '510000000000', '" + day + "', 'APPROVED', 2, 2, 'test', 'test', 'other', 3,"
				+ " UTC_TIMESTAMP(6))");
		List<Integer> numbers = IntStream.rangeClosed(1, STEPS).boxed().toList();
		database.change("INSERT INTO registry.change_order (id, kind, state, region_code, effective_on, reason,"
				+ " drafted_by, decided_by, version, updated_at, settled_at) VALUES "
				+ rows(numbers,
						(number) -> "('" + order(number) + "', 'EDITION', '"
								+ (isApplied(number) ? "APPLIED" : "APPROVED") + "', '" + street + "', '" + day
								+ "', 'edition " + day + "', 'test', 'other', 2," + " UTC_TIMESTAMP(6), "
								+ (isApplied(number) ? "UTC_TIMESTAMP(6)" : "NULL") + ")"));
		database.change("INSERT INTO registry.edition_step (edition_id, number, order_id, region_code, changes) VALUES "
				+ rows(numbers, (number) -> "('" + JOURNAL + "', " + number + ", '" + order(number) + "', '" + street
						+ "', " + number + ")"));
		database.change("INSERT INTO registry.change_order_follower (order_id, service, state, moved, followed_at)"
				+ " SELECT o.id, s.service, 'APPLIED', 0, UTC_TIMESTAMP(6) FROM registry.change_order o JOIN (SELECT"
				+ " 'project-service' AS service UNION SELECT 'activity-service' UNION SELECT 'analytics-service') s"
				+ " WHERE o.state = 'APPLIED' AND o.id LIKE '" + ORDERS + "%'");
		return List.of(JOURNAL, day + " 版区划代码");
	}

	/**
	 * Takes the edition with a journal away again: its orders were never real.
	 * @param database where it was put
	 */
	public static void forgetJournal(TestDatabase database) {
		database.change("DELETE FROM registry.edition_step WHERE edition_id = '" + JOURNAL + "'");
		database.change("DELETE FROM registry.change_order_follower WHERE order_id LIKE '" + ORDERS + "%'");
		database.change("DELETE FROM registry.change_order WHERE id LIKE '" + ORDERS + "%'");
		database.change("DELETE FROM registry.edition WHERE id = '" + JOURNAL + "'");
	}

	private static boolean isApplied(int number) {
		return number <= STEPS * 3 / 4;
	}

	private static String order(int number) {
		return ORDERS + String.format(Locale.ROOT, "%04d", number);
	}

	private static <T> String rows(List<T> items, Function<T, String> row) {
		return items.stream().map(row).collect(Collectors.joining(", "));
	}

	/** The name of a place's proposal. */
	static String key(Place place) {
		return "o" + place.community();
	}

	/** A sheet that confirms the proposal of a place. */
	static byte[] sheet(Place place) {
		return StationRows.sheet(TITLES, List.of(SPARE, key(place), "", "", "", "", "", "", "", "", "", "确认", "", "1"));
	}

	static void put(TestDatabase database, Place... places) {
		database.change("DELETE FROM registry.edition WHERE id IN ('"
				+ String.join("','", List.of(OPEN, SPARE, APPROVED, FOREIGN)) + "')");
		database
			.change("""
					INSERT INTO registry.edition (id, region_code, effective_on, state, regions, unchanged, drafted_by, version,
					updated_at) VALUES ('%s', '510000000000', '2026-01-01', 'OPEN', 4, 0, 'test', 1, UTC_TIMESTAMP(6)),
					('%s', '510000000000', '2026-01-01', 'OPEN', 0, 0, 'test', 1, UTC_TIMESTAMP(6)),
					('%s', '510000000000', '2026-01-01', 'APPROVED', 0, 0, 'test', 1, UTC_TIMESTAMP(6)),
					('%s', '520000000000', '2026-01-01', 'OPEN', 0, 0, 'test', 1, UTC_TIMESTAMP(6))"""
				.formatted(OPEN, SPARE, APPROVED, FOREIGN));
		List<String> codes = Stream.of(places).map(Place::community).distinct().toList();
		List.of(OPEN, SPARE).forEach((edition) -> propose(database, edition, codes));
	}

	private static void propose(TestDatabase database, String edition, List<String> codes) {
		database.change("INSERT INTO registry.edition_region (edition_id, code, name) VALUES " + codes.stream()
			.map((code) -> "('" + edition + "', '" + code + "', '社区居委会')")
			.collect(Collectors.joining(", ")));
		database
			.change("""
					INSERT INTO registry.edition_proposal (edition_id, item, code, kind, confidence, reason, old_code, old_name,
					new_code, fallback_code, decision, version, updated_at) VALUES\s"""
					+ codes.stream()
						.map((code) -> "('%s', 'o%s', '%s', 'RENAMED', 'LOW', 'CODE_ALONE', '%s', '居委会', '%s', NULL, 'OPEN', 1, UTC_TIMESTAMP(6))"
							.formatted(edition, code, code, code, code))
						.collect(Collectors.joining(", ")));
	}

}
