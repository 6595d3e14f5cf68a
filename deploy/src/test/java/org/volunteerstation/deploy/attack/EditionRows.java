package org.volunteerstation.deploy.attack;

import java.util.List;
import java.util.stream.Collectors;
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
			"否决后承接代码", "否决后承接名称", "决定", "改为代码");

	private static final String WALKED = "00000000-0000-7000-8000-0000000000e5";

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

	/** The name of a place's proposal. */
	static String key(Place place) {
		return "o" + place.community();
	}

	/** A sheet that confirms the proposal of a place. */
	static byte[] sheet(Place place) {
		return StationRows.sheet(TITLES, List.of(SPARE, key(place), "", "", "", "", "", "", "", "", "", "确认", ""));
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
