package org.volunteerstation.registry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import org.volunteerstation.registry.change.ChangeState;
import org.volunteerstation.registry.change.Followers;
import org.volunteerstation.registry.edition.EditionFixtures;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A province of its own, 52, with the real editions of Sichuan: two cities of it, all of
 * it with {@code -Dvolunteer.edition.whole=true}.
 */
abstract class EditionFlow extends RegistryIT {

	static final boolean WHOLE = Boolean.getBoolean("volunteer.edition.whole");

	/** 内江 loses a county, 凉山 every second code. */
	private static final Set<String> CITIES = Set.of("5210", "5234");

	private static final Duration SOON = Duration.ofMinutes(10);

	@Autowired
	Followers followers;

	@BeforeEach
	@AfterEach
	void removeTheProvince() {
		this.jdbc.update("DELETE FROM edition_step");
		this.jdbc.update("DELETE FROM edition");
		for (String table : List.of("region_succession", "change_order_station", "change_order_target",
				"change_order_post", "change_order_follower", "change_order_inspection", "change_order_population",
				"change_order")) {
			this.jdbc.update("DELETE FROM " + table);
		}
		emptyRegister();
		this.jdbc.update("DELETE FROM build_target");
		removeRegions("520000000000", "530000000000");
	}

	Api province() {
		return official("52", "tier-admin");
	}

	Api secondOfficial() {
		return official("52", "tier-admin", "tier-officer");
	}

	/** Lines of a real edition, as those of the province. */
	static Map<String, String> real(String date) {
		return new String(EditionFixtures.file(date), StandardCharsets.UTF_8).lines()
			.skip(1)
			.map((line) -> "52" + line.substring(2))
			.filter((line) -> WHOLE || line.indexOf(',') == 2 || CITIES.contains(line.substring(0, 4)))
			.collect(Collectors.toMap((line) -> line.substring(0, line.indexOf(',')),
					(line) -> line.substring(line.indexOf(',') + 1), (one, other) -> one, TreeMap::new));
	}

	/** Lines of a small edition by hand: {@code code name} each. */
	static Map<String, String> lines(String... lines) {
		Map<String, String> map = new TreeMap<>();
		for (String line : lines) {
			map.put(line.split(" ")[0], line.split(" ")[1]);
		}
		return map;
	}

	static String csv(Map<String, String> lines) {
		return lines.entrySet()
			.stream()
			.map((line) -> line.getKey() + "," + line.getValue())
			.collect(Collectors.joining("\n", "code,name\n", "\n"));
	}

	void found(String date, Map<String, String> lines) {
		Api.Answer answer = province().csv("/region-imports?edition=" + date, csv(lines));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		this.jdbc
			.update("""
					INSERT INTO station (id, region_code, kind, state, name, live, parent_id, origin, state_since, plaque_on,
					version, created_at, updated_at)
					SELECT UUID(), v.code, 'STATION', 'RUNNING', CONCAT(v.code, v.display_name, '志愿服务站'), 1, NULL, 'DEMO',
					'2020-01-02', '2020-01-02', 1, NOW(6), NOW(6) FROM region_version v
					WHERE v.tier = 5 AND v.valid_to = '9999-12-31' AND v.code >= '52' AND v.code < '53'""");
		this.jdbc
			.update("""
					INSERT INTO station (id, region_code, kind, state, name, live, parent_id, origin, state_since, plaque_on,
					version, created_at, updated_at)
					SELECT UUID(), s.region_code, 'POINT', 'RUNNING', '便民志愿服务点', 1, s.id, 'DEMO',
					'2020-01-02', '2020-01-02', 1, NOW(6), NOW(6) FROM station s
					WHERE s.region_code >= '52' AND s.region_code < '53' AND MOD(CAST(s.region_code AS UNSIGNED), 5) = 1""");
		cutNames();
		this.jdbc
			.update("""
					INSERT INTO build_target (id, plan_year, region_code, communities, due_on, set_by, split, version, updated_at)
					SELECT UUID(), 2026, v.code, 1, '2026-12-31', v.parent_code, 0, 1, NOW(6) FROM region_version v
					WHERE v.tier = 5 AND v.valid_to = '9999-12-31' AND v.code >= '52' AND v.code < '53'""");
		this.jdbc.update("""
				INSERT INTO region_population (region_id, counted_on, residents, counted_by)
				SELECT v.region_id, '2018-01-01', 100, 'test' FROM region_version v
				WHERE v.tier = 5 AND v.valid_to = '9999-12-31' AND v.code >= '52' AND v.code < '53'""");
	}

	/** Compares an edition. */
	String compared(String date, Map<String, String> lines) {
		Api.Answer answer = province().csv("/edition-imports?on=" + date, csv(lines));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
		JsonNode job = ended(province(), answer.text("id"));
		assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
		return answer.text("id");
	}

	Api.Answer edition(String id) {
		return province().get("/editions/" + id);
	}

	static Api.Answer step(Api official, Api.Answer seen, String to) {
		return step(official, seen, "editions", to);
	}

	/** Takes a step of an edition or of a change order. */
	static Api.Answer step(Api official, Api.Answer seen, String what, String to) {
		return official.with("If-Match", seen.header("ETag"))
			.post("/" + what + "/" + seen.text("id") + "/transitions", "{\"to\":\"" + to + "\",\"remark\":\"整版更新\"}");
	}

	/** Submits and approves, and waits until it is applied. */
	void applied(String id) {
		Api.Answer submitted = step(province(), edition(id), "SUBMITTED");
		assertThat(submitted.status()).as(submitted.response().body()).isEqualTo(200);
		Api.Answer approved = step(secondOfficial(), submitted, "APPROVED");
		assertThat(approved.status()).as(approved.response().body()).isEqualTo(200);
		awaitApplied(id);
	}

	void awaitApplied(String id) {
		Awaitility.await()
			.atMost(SOON)
			.pollInterval(Duration.ofMillis(250))
			.failFast(() -> secondOfficial().get("/jobs").items("state").getFirst().equals("FAILED"))
			.until(() -> edition(id).text("state").equals("APPLIED"));
	}

	JsonNode ended(Api official, String job) {
		return Awaitility.await()
			.atMost(SOON)
			.until(() -> official.get("/jobs/" + job).json(), (view) -> view.path("finishedAt").isString());
	}

	/** The other services have followed all steps of an edition. */
	void followed(String id) {
		for (String order : this.jdbc.queryForList("SELECT order_id FROM edition_step WHERE edition_id = ?",
				String.class, id)) {
			Followers.SERVICES.forEach((service) -> this.followers.report(order, service, ChangeState.APPLIED, 0,
					java.time.Instant.EPOCH));
		}
	}

	/** The tree of a day, padded codes cut to their tier. */
	Map<String, String> tree(String day) {
		Map<String, String> tree = new TreeMap<>();
		this.jdbc.query("""
				SELECT code, name, tier FROM region_version WHERE valid_from <= ? AND valid_to > ?
				AND code >= '52' AND code < '53'""", (row) -> {
			tree.put(row.getString(1).substring(0, List.of(2, 4, 6, 9, 12).get(row.getInt(3) - 1)), row.getString(2));
		}, day, day);
		return tree;
	}

	/** Where each station and point stands, with what belongs to the communities. */
	List<String> rows() {
		List<String> rows = new ArrayList<>(this.jdbc.queryForList("""
				SELECT CONCAT(s.region_code, ' ', s.name, ' ', s.version, ' ', COALESCE(p.name, '')) FROM station s
				LEFT JOIN station p ON p.id = s.parent_id ORDER BY s.region_code, s.name""", String.class));
		rows.addAll(this.jdbc.queryForList(
				"SELECT CONCAT(region_code, ' ', communities) FROM build_target ORDER BY region_code", String.class));
		rows.addAll(this.jdbc.queryForList("""
				SELECT CONCAT(v.code, ' ', p.residents) FROM region_version v
				JOIN region_population p ON p.region_id = v.region_id AND p.counted_on =
				(SELECT MAX(q.counted_on) FROM region_population q WHERE q.region_id = v.region_id)
				WHERE v.valid_to = '9999-12-31' AND v.tier = 5 AND v.code >= '52' AND v.code < '53' ORDER BY v.code""",
				String.class));
		return rows;
	}

	/** Stations, points, targets, residents: what no edition may change. */
	List<Long> sums() {
		return List.of(count("SELECT COUNT(*) FROM station WHERE kind = 'STATION'"),
				count("SELECT COUNT(*) FROM station WHERE kind = 'POINT'"),
				count("SELECT SUM(communities) FROM build_target"), count("""
						SELECT SUM(p.residents) FROM region_version v
						JOIN region_population p ON p.region_id = v.region_id AND p.counted_on =
						(SELECT MAX(q.counted_on) FROM region_population q WHERE q.region_id = v.region_id)
						WHERE v.valid_to = '9999-12-31' AND v.tier = 5 AND v.code >= '52' AND v.code < '53'"""));
	}

	/** Rows without a community, and regions without a parent. */
	List<Long> orphans() {
		String noCommunity = " LEFT JOIN region_version v ON v.code = t.region_code AND v.valid_to = '9999-12-31'"
				+ " AND v.tier = 5 WHERE v.code IS NULL";
		return List.of(count("SELECT COUNT(*) FROM station t" + noCommunity),
				count("SELECT COUNT(*) FROM build_target t" + noCommunity), count("""
						SELECT COUNT(*) FROM region_version c LEFT JOIN region_version p ON p.code = c.parent_code
						AND p.valid_to = '9999-12-31' WHERE c.valid_to = '9999-12-31' AND c.tier > 1 AND p.code IS NULL
						AND c.code >= '52' AND c.code < '53'"""), count("""
						SELECT COUNT(*) FROM station s JOIN station p ON p.id = s.parent_id
						WHERE s.region_code <> p.region_code"""));
	}

	/** Codes that ended and do not say what became of them. */
	long withoutSuccessor() {
		return count("""
				SELECT COUNT(*) FROM (SELECT DISTINCT v.code FROM region_version v WHERE v.valid_to < '9999-12-31'
				AND v.code >= '52' AND v.code < '53') x
				LEFT JOIN region_version n ON n.code = x.code AND n.valid_to = '9999-12-31'
				LEFT JOIN region_succession s ON s.old_code = x.code WHERE n.code IS NULL AND s.old_code IS NULL""");
	}

	/** Codes that ended and lead to no region of today. */
	List<String> deadEnds() {
		Set<String> today = Set.copyOf(
				this.jdbc.queryForList("SELECT code FROM region_version WHERE valid_to = '9999-12-31'", String.class));
		Map<String, List<Way>> ways = this.jdbc
			.query("SELECT old_code, new_code, effective_on FROM region_succession",
					(row, number) -> new Way(row.getString(1), row.getString(2), row.getString(3)))
			.stream()
			.collect(Collectors.groupingBy(Way::from));
		return ways.keySet().stream().filter((code) -> !today.contains(code) && !leads(code, "", today, ways)).toList();
	}

	private static boolean leads(String code, String since, Set<String> today, Map<String, List<Way>> ways) {
		return ways.getOrDefault(code, List.of())
			.stream()
			.filter((way) -> way.on().compareTo(since) > 0)
			.anyMatch((way) -> today.contains(way.to()) || leads(way.to(), way.on(), today, ways));
	}

	/** A succession. */
	private record Way(String from, String to, String on) {
	}

	long count(String sql, Object... arguments) {
		Long count = this.jdbc.queryForObject(sql, Long.class, arguments);
		return (count != null) ? count : 0;
	}

}
