package org.volunteerstation.registry;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.volunteerstation.platform.test.Tokens;
import org.volunteerstation.platform.test.ToldEvents;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole edition of 2023 over HTTP, and what an import refuses. */
class RegionImportIT extends RegistryIT {

	private static final Logger log = LoggerFactory.getLogger(RegionImportIT.class);

	private static final String AGAIN = "/region-imports?edition=" + EDITION;

	@Test
	void storesWholeEditionWithOneEventForEachRegion() {
		log.info("Imported the edition in {} ms", imported().took().toMillis());

		assertThat(imported().answer().status()).isEqualTo(200);
		assertThat(imported().answer().json().path("created").asInt()).isEqualTo(37_728);
		assertThat(this.jdbc.queryForList("SELECT tier, COUNT(*) AS n FROM region_version"
				+ " WHERE code LIKE '51%' AND valid_to = '9999-12-31' GROUP BY tier ORDER BY tier"))
			.extracting((row) -> ((Number) row.getOrDefault("n", 0)).intValue())
			.containsExactly(1, 21, 183, 3111, 34_412);
		assertThat(count("SELECT COUNT(*) FROM" + ToldEvents.TABLE + "told WHERE type = 'volunteer.region.imported.v1'"
				+ " AND region_code IN (SELECT code FROM region_version WHERE code LIKE '51%'"
				+ " AND valid_to = '9999-12-31')"))
			.isEqualTo(37_728);
	}

	@Test
	void changesNothingWhenRepeated() {
		long events = count("SELECT COUNT(*) FROM outbox_event");

		Api.Answer again = system().csv(AGAIN, edition());

		assertThat(again.json().path("unchanged").asInt()).isEqualTo(37_728);
		assertThat(again.json().path("created").asInt()).isZero();
		assertThat(count("SELECT COUNT(*) FROM outbox_event")).isEqualTo(events);
	}

	@Test
	void tellsTheClassOfTownAndCountryOfATreeThatIsThere() {
		Api province = official("54", "tier-admin");
		String named = "code,name,urban_rural\n54,分类省,\n5401,分类市,";
		try {
			province.csv(AGAIN, "code,name\n54,分类省\n5401,分类市\n");

			Api.Answer told = province.csv(AGAIN, named + "121\n");

			assertThat(told.status()).as(told.response().body()).isEqualTo(200);
			assertThat(told.json().path("classified").asInt()).isEqualTo(1);
			assertThat(province.get("/regions/5401").text("urbanRural")).isEqualTo("121");
			assertThat(province.csv(AGAIN, named + "220\n").status()).isEqualTo(409);
			assertThat(province.csv(AGAIN, named + "999\n").response().body()).contains("line-urban-rural", "111 112");
		}
		finally {
			removeRegions("54", "55");
		}
	}

	@Test
	void letsOneOfTwoImportsAtOnceCreate() throws Exception {
		String lines = "code,name\n53,并发省\n5301,并发市\n530101,并发区\n";
		Callable<Api.Answer> call = () -> official("53", "tier-admin").csv(AGAIN, lines);

		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Future<Api.Answer>> answers = threads.invokeAll(List.of(call, call, call, call));
			int created = 0;
			for (Future<Api.Answer> answer : answers) {
				assertThat(answer.get().status()).isEqualTo(200);
				created += answer.get().json().path("created").asInt();
			}
			assertThat(created).isEqualTo(3);
		}
		finally {
			removeRegions("53", "54");
		}
	}

	@Test
	void leavesATreeThatIsThereToEditions() {
		long regions = count("SELECT COUNT(*) FROM region_version");
		long events = count("SELECT COUNT(*) FROM outbox_event");

		for (String line : List.of("510198,新区", "510104,改名区")) {
			Api.Answer answer = official("51", "tier-admin").csv(AGAIN.replace(EDITION, "2026-06-30"),
					"code,name\n" + line + "\n");

			assertThat(answer.status()).as(answer.response().body()).isEqualTo(409);
			assertThat(answer.text("code")).isEqualTo("region-tree-exists");
			assertThat(answer.text("detail")).contains("510000000000", "/api/v1/registry/edition-imports");
		}
		assertThat(system().with("Accept-Language", "en").csv(AGAIN, "code,name\n510104,改名区\n").text("detail"))
			.contains("edition import");
		assertThat(count("SELECT COUNT(*) FROM region_version")).isEqualTo(regions);
		assertThat(count("SELECT COUNT(*) FROM outbox_event")).isEqualTo(events);
	}

	@Test
	void listsAllBadLinesAndStoresNothing() {
		long regions = count("SELECT COUNT(*) FROM region");

		Api.Answer answer = system().csv(AGAIN, """
				code,name
				510198,好区
				510198,重复区
				510197001,孤街道
				5101A8,坏区
				510196,
				""");

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.text("code")).isEqualTo("file-refused");
		assertThat(answer.json().path("errors"))
			.extracting((error) -> error.path("pointer").asString("") + " " + error.path("code").asString(""))
			.containsExactly("/lines/5 line-code", "/lines/6 line-name");
		assertThat(answer.json().path("errors").path(0).path("detail").asString("")).contains("第 5 行");
		assertThat(count("SELECT COUNT(*) FROM region")).isEqualTo(regions);
	}

	@Test
	void listsOrphansAndDuplicatesOfWellFormedFile() {
		Api.Answer answer = system().csv(AGAIN, "code,name\n510198,好区\n510198,重复区\n510197001,孤街道\n");

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.json().path("errors")).extracting((error) -> error.path("code").asString(""))
			.containsExactly("line-duplicate", "line-orphan");
	}

	@Test
	void letsNobodyImportButProvinceAndSystem() {
		String lines = "code,name\n510198,好区\n";

		assertThat(official("51", "tier-viewer").csv(AGAIN, lines).status()).isEqualTo(403);
		assertThat(official("51", "tier-officer").csv(AGAIN, lines).status()).isEqualTo(403);
		assertThat(official("5101", "tier-admin").csv(AGAIN, lines).status()).isEqualTo(403);
		assertThat(caller("").csv(AGAIN, lines).status()).isEqualTo(401);
		assertThat(caller(Tokens.app("51", "registry.write")).csv(AGAIN, lines).status()).isEqualTo(403);
	}

	@Test
	void refusesRegionsOfAnotherProvinceAndWrongContentType() {
		assertThat(official("51", "tier-admin").csv(AGAIN, "code,name\n50,重庆市\n").status()).isEqualTo(404);
		assertThat(system().post(AGAIN, "{}").status()).isEqualTo(415);
		assertThat(system().csv("/region-imports?edition=yesterday", "code,name\n51,四川省\n").status()).isEqualTo(400);
		assertThat(system().csv("/region-imports", "code,name\n51,四川省\n").status()).isEqualTo(400);
		assertThat(system().csv(AGAIN, "x".repeat(8 * 1024 * 1024 + 1)).status()).isEqualTo(413);
	}

	@Test
	void storesCensusAndShowsIt() {
		String path = "/population-imports?source=census-2020&on=2020-11-01";

		assertThat(system().csv(path, census()).status()).isEqualTo(200);
		assertThat(system().csv(path, census()).json().path("stored").asInt()).isZero();
		Api.Answer children = official("51", "tier-viewer").get("/regions/51/children?limit=200");
		assertThat(children.json().path("items")).extracting((city) -> city.path("population").asLong())
			.contains(20_937_757L, 4_858_359L)
			.hasSize(21);
		assertThat(officer("510104").get("/regions/510104").json().path("population").isNull()).isTrue();
		assertThat(this.jdbc.queryForList("SELECT object_id FROM audit_entry WHERE action = 'population.import'",
				String.class))
			.contains("census-2020 x" + 21);
	}

	@Test
	void auditsImport() {
		assertThat(this.jdbc.queryForList("SELECT action FROM audit_entry WHERE action = 'region.import'"))
			.isNotEmpty();
	}

	private long count(String sql) {
		Long count = this.jdbc.queryForObject(sql, Long.class);
		return (count != null) ? count : 0;
	}

}
