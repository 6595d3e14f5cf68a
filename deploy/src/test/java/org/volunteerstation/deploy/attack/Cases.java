package org.volunteerstation.deploy.attack;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One case for each documented operation; the build fails without. */
final class Cases {

	/** The year of the county's plan. */
	static final int PLANNED = 2029;

	/** Cases by method and path. */
	static final Map<String, OperationCase> ALL = new TreeMap<>();

	private static final String REGISTRY = "/api/v1/registry";

	static final String FILES = REGISTRY + "/files";

	/** Where accounts are kept. */
	static final String ACCOUNTS = REGISTRY + "/accounts";

	private static final String PROJECTS = "/api/v1/project/projects";

	private static final String ACTIVITIES = "/api/v1/activity/activities";

	private static final String NO_REGION = "region-not-found";

	private static final String NO_STATION = "station-not-found";

	static {
		regions();
		stations();
		managers();
		ALL.putAll(new ContactCases().cases());
		standard();
		populations();
		populationSheets();
		plans();
		sheets();
		exports();
		jobs("/api/v1/registry/jobs");
		files();
		changes();
		editions();
		regionCounts("project");
		regionCounts("activity");
		accounts();
		accountSheets();
		handover();
		ownPosts();
		checks();
		notices();
		inspections();
		visits();
		ledger();
		projects();
		activities();
		analytics();
		for (String service : List.of("registry", "project", "activity", "analytics")) {
			trail("/api/v1/" + service + "/audit");
		}
	}

	private Cases() {
	}

	private static void regions() {
		add("GET /api/v1/registry/code-lists", new OperationCase(Rights.READS, Request.get(REGISTRY + "/code-lists")));
		add("GET /api/v1/registry/code-lists/{list}",
				new OperationCase(Rights.READS, Request.get(REGISTRY + "/code-lists/six-haves")));
		add("GET /api/v1/registry/regions",
				new OperationCase(Rights.READS, (own) -> Request.get(REGISTRY + "/regions?q=" + own.community()),
						(own, victim) -> List
							.of(Aim.hidden("query q", Request.get(REGISTRY + "/regions?q=" + victim.community())))));
		for (String part : List.of("", "/children", "/station-counts")) {
			Function<String, Request> of = (code) -> Request.get(REGISTRY + "/regions/" + code + part);
			add("GET /api/v1/registry/regions/{code}" + part, new OperationCase(Rights.READS,
					(own) -> of.apply(part.isEmpty() ? own.community() : own.county()), regionCodes(of)));
		}
		Function<String, Request> edition = (line) -> Request.csv(REGISTRY + "/region-imports?edition=2023-06-30",
				"code,name\n" + line);
		add("POST /api/v1/registry/region-imports",
				new OperationCase(Rights.GOVERNS, (own) -> edition.apply("5101,成都市\n"), (own, victim) -> List
					.of(Aim.refused("line of the file", NO_REGION, edition.apply(victim.community() + ",改名社区居委会\n")))));
		Function<String, Request> census = (line) -> Request
			.csv(REGISTRY + "/population-imports?source=census-2020&on=2020-11-01", "code,name,population\n" + line);
		add("POST /api/v1/registry/population-imports", new OperationCase(Rights.GOVERNS,
				(own) -> census.apply("5101,成都市,20937757\n"),
				(own, victim) -> List.of(Aim.refused("line of the file", NO_REGION, census.apply("5101,成都市,1\n")))));
	}

	private static void stations() {
		String stations = REGISTRY + "/stations";
		add("GET /api/v1/registry/stations", new OperationCase(Rights.READS,
				(own) -> Request.get(stations + "?limit=200&region=" + own.community()), (own, victim) -> {
					List<Aim> aims = new ArrayList<>(
							regionCodes((code) -> Request.get(stations + "?region=" + code)).apply(own, victim));
					aims.add(Aim.hidden("query after", Request.get(stations + "?limit=200&after=" + victim.community()
							+ "." + "0".repeat(8) + "-0000-7000-8000-000000000000")));
					return aims;
				}));
		add("POST /api/v1/registry/stations",
				new OperationCase(Rights.REGISTERS, (own) -> Request.post(stations, station(own.community(), "")),
						(own, victim) -> List.of(
								Aim.refused("body regionCode", NO_REGION,
										Request.post(stations, station(victim.community(), ""))),
								Aim.refused("body regionCode above", NO_REGION,
										Request.post(stations, station(victim.county(), ""))),
								Aim.refused("body parentStationId", NO_STATION,
										Request.post(stations, station(own.community(), victim.station()))))));
		add("POST /api/v1/registry/stations/batches", new OperationCase(Rights.REGISTERS,
				(own) -> batch("ALL_OR_NOTHING", station(own.community(), "")), Cases::rows));
		Function<String, Request> one = (id) -> Request.get(stations + "/" + id);
		add("GET /api/v1/registry/stations/{id}", new OperationCase(Rights.READS, (own) -> one.apply(own.station()),
				(own, victim) -> List.of(Aim.refused("path", NO_STATION, one.apply(victim.station())))));
		Function<String, Request> stages = (id) -> Request.get(stations + "/" + id + "/stages");
		add("GET /api/v1/registry/stations/{id}/stages",
				new OperationCase(Rights.READS, (own) -> stages.apply(own.station()),
						(own, victim) -> List.of(Aim.refused("path", NO_STATION, stages.apply(victim.station())))));
		Function<String, Request> change = (id) -> Request.versioned("PUT", stations + "/" + id,
				"{\"name\":\"" + Fixture.name("改名站") + "\",\"plaqueOn\":\"2026-01-02\"}");
		add("PUT /api/v1/registry/stations/{id}", new OperationCase(Rights.WRITES, (own) -> change.apply(own.station()),
				(own, victim) -> List.of(Aim.refused("path", NO_STATION, change.apply(victim.station())))));
		Function<String, Request> step = (id) -> Request.versioned("POST", stations + "/" + id + "/transitions",
				"{\"to\":\"RECTIFYING\",\"on\":\"2026-11-01\",\"reason\":\"整改\"}");
		add("POST /api/v1/registry/stations/{id}/transitions",
				new OperationCase(Rights.REGISTERS, (own) -> step.apply(own.station()),
						(own, victim) -> List.of(Aim.refused("path", NO_STATION, step.apply(victim.station())))));
		String home = REGISTRY + "/home/stations";
		add("GET /api/v1/registry/home/stations",
				new OperationCase(Rights.AT_HOME, (own) -> Request.get(home),
						(own, victim) -> List.of(Aim.hidden("query after", Request.get(home + "?after="
								+ victim.community() + "." + "0".repeat(8) + "-0000-7000-8000-000000000000")))));
	}

	private static void sheets() {
		String stations = REGISTRY + "/stations";
		add("GET /api/v1/registry/stations/template",
				new OperationCase(Rights.READS, Request.get(stations + "/template")));
		add("POST /api/v1/registry/stations/imports", new OperationCase(Rights.REGISTERS,
				(own) -> Request.sheet(stations + "/imports?mode=GOOD_ROWS", StationRows.sheet(own.community())),
				(own, victim) -> List.of()));
		Function<String, Request> export = (region) -> Request.post(stations + "/exports",
				"{\"region\":\"" + region + "\",\"states\":[\"RUNNING\"],\"kind\":\"STATION\",\"nameStart\":\"甲\"}");
		add("POST /api/v1/registry/stations/exports",
				new OperationCase(Rights.READS, (own) -> export.apply(own.community()), regionCodes(export)));
	}

	/** Lists that go out; each is the caller's own subtree, or the own office's. */
	private static void exports() {
		export("POST /api/v1/registry/managers/exports", REGISTRY + "/managers/exports");
		export("POST /api/v1/registry/standard/exports", REGISTRY + "/standard/exports");
		export("POST /api/v1/registry/checks/{code}/exports", REGISTRY + "/checks/name-off-pattern/exports");
		Function<String, Request> plan = (region) -> Request.post(REGISTRY + "/plans/" + PLANNED + "/exports",
				"{\"region\":\"" + region + "\"}");
		add("POST /api/v1/registry/plans/{year}/exports",
				new OperationCase(Rights.READS, (own) -> plan.apply(own.county()), regionCodes(plan)));
		notice(Rights.NOTIFIES, "POST /api/v1/registry/notices/sent/{id}/receipts/exports", Place.Post::published,
				(id) -> Request.post(REGISTRY + "/notices/sent/" + id + "/receipts/exports", "{\"read\":false}"));
	}

	private static void export(String operation, String path) {
		Function<String, Request> of = (region) -> Request.post(path, "{\"region\":\"" + region + "\"}");
		add(operation, new OperationCase(Rights.READS, (own) -> of.apply(own.community()), regionCodes(of)));
	}

	/**
	 * A job belongs to a person: the fixture's are the province's own, so nobody else has
	 * any of them.
	 */
	private static void jobs(String jobs) {
		String missing = "job-not-found";
		add("GET " + jobs, new OperationCase(Rights.READS, (own) -> Request.get(jobs + "?limit=200"),
				(own, victim) -> List.of(Aim.hidden("list", Request.get(jobs + "?limit=200")))));
		add("GET " + jobs + "/{id}", new OperationCase(Rights.READS, (own) -> Request.get(jobs + "/" + own.job()),
				(own, victim) -> List.of(Aim.refused("path", missing, Request.get(jobs + "/" + victim.job())))));
		add("GET " + jobs + "/{id}/result",
				new OperationCase(Rights.READS, (own) -> Request.get(jobs + "/" + own.job() + "/result"),
						(own, victim) -> List
							.of(Aim.refused("path", missing, Request.get(jobs + "/" + victim.job() + "/result")))));
		add("POST " + jobs + "/{id}/cancellation",
				new OperationCase(
						Rights.READS, (own) -> Request.post(jobs + "/" + own.job() + "/cancellation", ""), (own,
								victim) -> List.of(Aim.refused("path", missing,
										Request.post(jobs + "/" + victim.job() + "/cancellation", ""))),
						"job-finished"));
	}

	private static void files() {
		String noFile = "file-not-found";
		Function<String, Request> list = (station) -> Request.get(FILES + "?ownerType=station&ownerId=" + station);
		add("GET /api/v1/registry/files", new OperationCase(Rights.READS, (own) -> list.apply(own.station()),
				(own, victim) -> List.of(Aim.refused("query ownerId", NO_STATION, list.apply(victim.station())),
						Aim.hidden("query after", Request.get(
								FILES + "?ownerType=station&ownerId=" + own.station() + "&after=" + victim.photo())))));
		Function<String, Request> upload = (station) -> new Request("POST", FILES, Parts.TYPE, Parts.document(station),
				"");
		add("POST /api/v1/registry/files", new OperationCase(Rights.WRITES, (own) -> upload.apply(own.station()),
				(own, victim) -> List.of(Aim.refused("part ownerId", NO_STATION, upload.apply(victim.station())))));
		for (String part : List.of("", "/content", "/thumbnail")) {
			Function<String, Request> one = (id) -> Request.get(FILES + "/" + id + part);
			add("GET /api/v1/registry/files/{id}" + part,
					new OperationCase(Rights.READS, (own) -> one.apply(own.photo()),
							(own, victim) -> List.of(Aim.refused("path", noFile, one.apply(victim.photo())))));
		}
		Function<String, Request> delete = (id) -> new Request("DELETE", FILES + "/" + id, "application/json", "", "");
		add("DELETE /api/v1/registry/files/{id}", new OperationCase(Rights.WRITES, (own) -> delete.apply(own.spare()),
				(own, victim) -> List.of(Aim.refused("path", noFile, delete.apply(victim.spare())))));
	}

	/** The second row is somebody else's; the first would be refused for its name. */
	private static List<Aim> rows(Place own, Place victim) {
		String taken = station(own.community(), "").replaceFirst("\"name\":\"[^\"]+\"",
				"\"name\":\"" + Fixture.station(own) + "\"");
		String place = station(victim.community(), "");
		String parent = station(own.community(), victim.station());
		return List.of(Aim.refused("row regionCode, all or nothing", NO_REGION, batch("ALL_OR_NOTHING", taken, place)),
				Aim.refused("row parentStationId, all or nothing", NO_STATION, batch("ALL_OR_NOTHING", taken, parent)),
				Aim.refusedRow("row regionCode, good rows", NO_REGION, batch("GOOD_ROWS", taken, place)),
				Aim.refusedRow("row parentStationId, good rows", NO_STATION, batch("GOOD_ROWS", taken, parent)));
	}

	private static void managers() {
		String managers = REGISTRY + "/managers/";
		Function<String, Request> list = (id) -> Request.get(REGISTRY + "/stations/" + id + "/managers");
		add("GET /api/v1/registry/stations/{id}/managers",
				new OperationCase(Rights.READS, (own) -> list.apply(own.station()),
						(own, victim) -> List.of(Aim.refused("path", NO_STATION, list.apply(victim.station())))));
		Function<String, Request> addition = (id) -> Request.post(REGISTRY + "/stations/" + id + "/managers",
				manager(Fixture.name("李")));
		add("POST /api/v1/registry/stations/{id}/managers",
				new OperationCase(Rights.STAFFS, (own) -> addition.apply(own.station()),
						(own, victim) -> List.of(Aim.refused("path", NO_STATION, addition.apply(victim.station())))));
		manager(Rights.READS, "GET", "", (id) -> Request.get(managers + id));
		manager(Rights.STAFFS, "PUT", "", (id) -> Request.versioned("PUT", managers + id,
				"{\"engagement\":\"PART_TIME\",\"duty\":\"值班\",\"from\":\"2026-01-02\"}"));
		manager(Rights.STAFFS, "POST", "/end",
				(id) -> Request.versioned("POST", managers + id + "/end", "{\"on\":\"2099-12-31\"}"));
		manager(Rights.UNMASKS, "POST", "/clear",
				(id) -> Request.post(managers + id + "/clear", "{\"purpose\":\"核实站长联系方式\"}"));
		String search = "{\"name\":\"张晓明\"}";
		add("POST /api/v1/registry/managers/searches",
				new OperationCase(Rights.READS, (own) -> Request.post(managers + "searches", search),
						(own, victim) -> List
							.of(Aim.hidden("body name", Request.post(managers + "searches?limit=200", search)),
									Aim.hidden("query after",
											Request.post(
													managers + "searches?limit=200&after=" + victim.community() + "."
															+ "0".repeat(8) + "-0000-7000-8000-000000000000",
													search)))));
	}

	private static void manager(Rights rights, String method, String part, Function<String, Request> of) {
		add(method + " /api/v1/registry/managers/{id}" + part, new OperationCase(rights,
				(own) -> of.apply(own.manager()),
				(own, victim) -> List.of(Aim.refused("path", "manager-not-found", of.apply(victim.manager())))));
	}

	private static void standard() {
		String items = Stream
			.of("STANDARD_PLACE", "STANDARD_COMPUTER", "STANDARD_RULES", "STANDARD_PLAN", "STANDARD_LEDGER",
					"STANDARD_ARCHIVE", "SIX_TEAM", "FUNCTION_NEEDS", "FUNCTION_RECRUITMENT", "FUNCTION_RECORDS",
					"FUNCTION_DISPLAY")
			.map((code) -> "{\"code\":\"" + code + "\",\"met\":true}")
			.collect(Collectors.joining(",", "{\"edition\":2,\"items\":[", "]}"));
		Function<String, String> path = (id) -> REGISTRY + "/stations/" + id + "/standard";
		Function<String, Request> read = (id) -> Request.get(path.apply(id));
		add("GET /api/v1/registry/stations/{id}/standard",
				new OperationCase(Rights.READS, (own) -> read.apply(own.station()),
						(own, victim) -> List.of(Aim.refused("path", NO_STATION, read.apply(victim.station())))));
		Function<String, Request> assess = (id) -> Request.versioned("PUT", path.apply(id), items);
		add("PUT /api/v1/registry/stations/{id}/standard",
				new OperationCase(Rights.WRITES, (own) -> assess.apply(own.station()),
						(own, victim) -> List.of(Aim.refused("path", NO_STATION, assess.apply(victim.station())))));
		Function<String, Request> counts = (code) -> Request.get(REGISTRY + "/regions/" + code + "/compliance");
		add("GET /api/v1/registry/regions/{code}/compliance",
				new OperationCase(Rights.READS, (own) -> counts.apply(own.county()), regionCodes(counts)));
	}

	/** The fixture has entered the counts of the two days; the second is taken back. */
	private static void populations() {
		Function<String, Request> standings = (code) -> Request.get(REGISTRY + "/regions/" + code + "/standings");
		add("GET /api/v1/registry/regions/{code}/standings",
				new OperationCase(Rights.READS, (own) -> standings.apply(own.county()), regionCodes(standings)));
		String operation = " /api/v1/registry/regions/{code}/population";
		population(Rights.READS, "GET" + operation, "", (path) -> Request.get(path + "?on=2026-01-02"));
		population(Rights.READS, "GET" + operation + "s", "s", Request::get);
		population(Rights.READS, "GET" + operation + "s/{on}", "s/2020-11-01", Request::get);
		population(Rights.PLANS, "POST" + operation + "s", "s", (path) -> Request.post(path, count("2015-11-01")));
		population(Rights.PLANS, "PUT" + operation + "s/{on}", "s/2020-11-01", (path) -> Request.versioned("PUT", path,
				"{\"residents\":5200,\"source\":\"人口普查\",\"reason\":\"录入笔误\"}"));
		population(Rights.PLANS, "POST" + operation + "s/{on}/withdrawal", "s/2010-11-01/withdrawal",
				(path) -> Request.versioned("POST", path, "{\"reason\":\"误录\"}"));
	}

	/** What rows of a sheet aim at is the job's matter; see the registry's own tests. */
	private static void populationSheets() {
		String populations = REGISTRY + "/populations";
		add("GET /api/v1/registry/populations/template",
				new OperationCase(Rights.PLANS, Request.get(populations + "/template")));
		add("POST /api/v1/registry/populations/imports",
				new OperationCase(Rights.PLANS, (own) -> Request.sheet(populations + "/imports?mode=GOOD_ROWS",
						StationRows.populations(own.community())), (own, victim) -> List.of()));
	}

	private static void population(Rights rights, String operation, String part, Function<String, Request> request) {
		Function<String, Request> of = (code) -> request.apply(REGISTRY + "/regions/" + code + "/population" + part);
		add(operation,
				new OperationCase(rights, (own) -> of.apply(own.community()), regionCodes(of), "population-exists"));
	}

	/** A count of residents to enter. */
	static String count(String on) {
		return "{\"on\":\"" + on + "\",\"residents\":5100,\"source\":\"人口普查\"}";
	}

	/** A manager to add. */
	static String manager(String name) {
		return "{\"name\":\"" + name
				+ "\",\"phone\":\"13800138000\",\"engagement\":\"FULL_TIME\",\"from\":\"2026-01-02\"}";
	}

	private static void plans() {
		String plans = REGISTRY + "/plans";
		add("POST /api/v1/registry/plans", new OperationCase(Rights.PLANS, Request.post(plans, plan())));
		for (String part : List.of("", "/targets")) {
			Function<String, Request> of = (code) -> Request.get(plans + "/" + PLANNED + part + "?region=" + code);
			add("GET /api/v1/registry/plans/{year}" + part,
					new OperationCase(Rights.READS, (own) -> of.apply(own.county()), regionCodes(of)));
		}
		target(Rights.READS, "GET", "", Place.Plan::whole, (own) -> "");
		target(Rights.PLANS, "GET", "/proposal", Place.Plan::whole, (own) -> "");
		target(Rights.PLANS, "PUT", "/split", Place.Plan::whole, Place.Plan::parts);
		target(Rights.PLANS, "DELETE", "/split", Place.Plan::split, (own) -> "");
		target(Rights.PLANS, "DELETE", "", Place.Plan::spare, (own) -> "");
	}

	private static void changes() {
		String changes = REGISTRY + "/change-orders";
		add("POST /api/v1/registry/change-orders", new OperationCase(Rights.PLANS,
				(own) -> Request.post(changes, renaming(own.county())),
				(own, victim) -> List.of(
						Aim.refused("body from", NO_REGION, Request.post(changes, renaming(victim.community()))),
						Aim.refused("body to", NO_REGION,
								Request.post(changes,
										renaming(own.community()).replaceFirst("(\"code\":\")[0-9]+",
												"$1" + victim.community()))),
						Aim.refused("body moves", NO_REGION,
								Request.post(changes,
										with(own, "moves",
												"{\"from\":\"" + victim.community() + "\",\"to\":\"" + own.community()
														+ "\"}"))),
						Aim.refused("body renames", NO_STATION, Request.post(changes, with(own, "renames",
								"{\"stationId\":\"" + victim.station() + "\",\"name\":\"改名站\"}"))))));
		add("GET /api/v1/registry/change-orders",
				new OperationCase(Rights.PLANS, (own) -> Request.get(changes + "?limit=200"),
						(own, victim) -> List.of(Aim.hidden("newest", Request.get(changes + "?limit=200")),
								Aim.hidden("query state", Request.get(changes + "?state=DRAFT&limit=200")))));
		for (String part : List.of("", "/moves", "/preview", "/followers")) {
			change("GET", part, (own) -> Request.get(changes + "/" + own.orders().street() + part),
					(victim) -> Request.get(changes + "/" + victim.orders().street() + part));
		}
		change("PUT", "",
				(own) -> Request.versioned("PUT", changes + "/" + own.orders().county(), renaming(own.community())),
				(victim) -> Request.versioned("PUT", changes + "/" + victim.orders().street(),
						renaming(victim.community())));
		change("POST", "/transitions",
				(own) -> Request.versioned("POST", changes + "/" + own.orders().spare() + "/transitions", withdrawal()),
				(victim) -> Request.versioned("POST", changes + "/" + victim.orders().street() + "/transitions",
						withdrawal()));
	}

	private static void editions() {
		String editions = REGISTRY + "/editions";
		String none = "edition-not-found";
		Function<String, Request> compare = (line) -> Request.csv(REGISTRY + "/edition-imports?on=2026-01-01",
				"code,name\n" + line);
		add("POST /api/v1/registry/edition-imports", new OperationCase(Rights.GOVERNS,
				(own) -> compare.apply("51,四川省\n"),
				(own, victim) -> List.of(Aim.refused("line of the file", NO_REGION, compare.apply("51,四川省\n")))));
		add("POST /api/v1/registry/edition-decisions",
				new OperationCase(Rights.PLANS,
						(own) -> Request.sheet(REGISTRY + "/edition-decisions?mode=GOOD_ROWS", EditionRows.sheet(own)),
						(own, victim) -> List.of()));
		add("GET /api/v1/registry/editions", new OperationCase(Rights.PLANS, Request.get(editions + "?limit=200")));
		add("GET /api/v1/registry/editions/standing",
				new OperationCase(Rights.PLANS, Request.get(editions + "/standing")));
		add("GET /api/v1/registry/editions/{id}",
				new OperationCase(Rights.PLANS, (own) -> Request.get(editions + "/" + EditionRows.OPEN),
						(own, victim) -> List
							.of(Aim.refused("path", none, Request.get(editions + "/" + EditionRows.FOREIGN)))));
		for (String part : List.of("/summary", "/proposals")) {
			Function<String, Request> of = (code) -> Request
				.get(editions + "/" + EditionRows.OPEN + part + "?limit=200&region=" + code);
			add("GET /api/v1/registry/editions/{id}" + part,
					new OperationCase(Rights.PLANS, (own) -> of.apply(own.county()), (own, victim) -> {
						List<Aim> aims = new ArrayList<>(regionCodes(of).apply(own, victim));
						aims.add(Aim.refused("path", none, Request.get(editions + "/" + EditionRows.FOREIGN + part)));
						return aims;
					}));
		}
		Function<Place, String> one = (place) -> editions + "/" + EditionRows.OPEN + "/proposals/"
				+ EditionRows.key(place);
		add("GET /api/v1/registry/editions/{id}/proposals/{key}",
				new OperationCase(Rights.PLANS, (own) -> Request.get(one.apply(own)), (own, victim) -> List
					.of(Aim.refused("path", "edition-proposal-not-found", Request.get(one.apply(victim))))));
		add("PUT /api/v1/registry/editions/{id}/proposals/{key}",
				new OperationCase(Rights.PLANS,
						(own) -> Request.versioned("PUT", one.apply(own), "{\"decision\":\"CONFIRMED\"}"), (own,
								victim) -> List.of(
										Aim.refused("path", "edition-proposal-not-found",
												Request.versioned("PUT", one.apply(victim),
														"{\"decision\":\"CONFIRMED\"}")),
										Aim.refused("body to", NO_REGION, Request.versioned("PUT", one.apply(own),
												"{\"decision\":\"CHANGED\",\"to\":\"" + victim.community() + "\"}")))));
		Function<String, Request> confirm = (region) -> Request.post(
				editions + "/" + EditionRows.OPEN + "/confirmations",
				"{\"region\":\"" + region + "\",\"confidence\":\"HIGH\"}");
		add("POST /api/v1/registry/editions/{id}/confirmations",
				new OperationCase(Rights.PLANS, (own) -> confirm.apply(own.community()), regionCodes(confirm)));
		Function<String, Request> export = (region) -> Request
			.post(editions + "/" + EditionRows.OPEN + "/proposal-exports", "{\"region\":\"" + region + "\"}");
		add("POST /api/v1/registry/editions/{id}/proposal-exports",
				new OperationCase(Rights.PLANS, (own) -> export.apply(own.community()), regionCodes(export)));
		Request withdraw = Request.versioned("POST", editions + "/" + EditionRows.SPARE + "/transitions", withdrawal());
		add("POST /api/v1/registry/editions/{id}/transitions", new OperationCase(Rights.GOVERNS, (own) -> withdraw,
				(own, victim) -> List.of(Aim.refused("path", none, withdraw))));
		Request resume = Request.post(editions + "/" + EditionRows.APPROVED + "/applications", "");
		add("POST /api/v1/registry/editions/{id}/applications", new OperationCase(Rights.GOVERNS, (own) -> resume,
				(own, victim) -> List.of(Aim.refused("path", none, resume))));
	}

	/** What a change order asks the other services. */
	private static void regionCounts(String service) {
		String counts = "/api/v1/" + service + "/region-counts";
		Function<String, Request> of = (code) -> Request.post(counts, "{\"regions\":[\"" + code + "\"]}");
		add("POST " + counts, new OperationCase(Rights.READS, (own) -> of.apply(own.community()),
				(own, victim) -> List.of(Aim.refused("body regions", NO_REGION, of.apply(victim.community())),
						Aim.refused("body regions, second", NO_REGION, Request.post(counts,
								"{\"regions\":[\"" + own.community() + "\",\"" + victim.community() + "\"]}")))));
	}

	private static void change(String method, String part, Function<Place, Request> valid,
			Function<Place, Request> foreign) {
		add(method + " /api/v1/registry/change-orders/{id}" + part, new OperationCase(Rights.PLANS, valid,
				(own, victim) -> List.of(Aim.refused("path", "change-order-not-found", foreign.apply(victim)))));
	}

	/** Another name for a region, from a day on that no test sees. */
	static String renaming(String region) {
		return "{\"kind\":\"RENAME\",\"on\":\"2099-01-01\",\"from\":[\"" + region + "\"],\"to\":[{\"code\":\"" + region
				+ "\",\"name\":\"" + Fixture.name("改名") + "\"}]}";
	}

	static String withdrawal() {
		return "{\"to\":\"WITHDRAWN\"}";
	}

	private static String with(Place own, String field, String value) {
		return renaming(own.community()).replaceFirst("\\{", "{\"" + field + "\":[" + value + "],");
	}

	private static void accounts() {
		add("GET /api/v1/registry/accounts/matrix", new OperationCase(Rights.READS, Request.get(ACCOUNTS + "/matrix")));
		add("GET /api/v1/registry/accounts/rights", new OperationCase(Rights.READS, Request.get(ACCOUNTS + "/rights")));
		add("GET /api/v1/registry/accounts", new OperationCase(Rights.PLANS,
				(own) -> Request.get(ACCOUNTS + "?limit=200"),
				(own, victim) -> List.of(Aim.hidden("all", Request.get(ACCOUNTS + "?limit=200")),
						Aim.refused("query region", NO_REGION, Request.get(ACCOUNTS + "?region=" + victim.community())),
						Aim.hidden("query after", Request.get(ACCOUNTS + "?limit=200&after=" + victim.community() + "."
								+ "0".repeat(8) + "-0000-7000-8000-000000000000")))));
		Function<String, Request> opening = (region) -> Request.post(ACCOUNTS, account(region));
		add("POST /api/v1/registry/accounts",
				new OperationCase(Rights.PLANS, (own) -> opening.apply(own.community()),
						(own, victim) -> List.of(
								Aim.refused("body regionCode", NO_REGION, opening.apply(victim.community())),
								Aim.refused("body regionCode above", NO_REGION, opening.apply("510100000000")))));
		Function<String, Request> rows = (region) -> Request.post(ACCOUNTS + "/batches",
				"{\"accounts\":[" + account(Rights.HOME) + "," + account(region) + "]}");
		add("POST /api/v1/registry/accounts/batches", new OperationCase(Rights.PLANS,
				(own) -> rows.apply(own.community()),
				(own, victim) -> List.of(Aim.refused("row regionCode", NO_REGION, rows.apply(victim.community())))));
		String search = "{\"username\":\"a\"}";
		add("POST /api/v1/registry/accounts/searches",
				new OperationCase(Rights.PLANS, (own) -> Request.post(ACCOUNTS + "/searches", search),
						(own, victim) -> List.of(
								Aim.hidden("body username", Request.post(ACCOUNTS + "/searches?limit=200", search)),
								Aim.refused("body region", NO_REGION, Request.post(ACCOUNTS + "/searches",
										"{\"username\":\"a\",\"region\":\"" + victim.community() + "\"}")))));
		account("GET", "", Place.Accounts::read, "");
		account("DELETE", "", Place.Accounts::over, "");
		account("PUT", "/lock", Place.Accounts::open, "");
		account("DELETE", "/lock", Place.Accounts::locked, "");
		account("PUT", "/activation-code", Place.Accounts::invited, "");
		account("POST", "/posts", Place.Accounts::busy,
				"{\"role\":\"tier-officer\",\"regionCode\":\"" + Rights.HOME + "\"}");
		BiFunction<Place, Place, Request> end = (of, with) -> Request.versioned("DELETE",
				ACCOUNTS + "/" + of.accounts().busier() + "/posts/" + with.accounts().post(), "");
		add("DELETE /api/v1/registry/accounts/{id}/posts/{postId}",
				new OperationCase(Rights.PLANS, (own) -> end.apply(own, own),
						(own, victim) -> List.of(Aim.refused("path", "account-not-found", end.apply(victim, victim)),
								Aim.refused("path, own post", "account-not-found", end.apply(victim, own)))));
	}

	private static void accountSheets() {
		add("GET /api/v1/registry/accounts/template",
				new OperationCase(Rights.PLANS, Request.get(ACCOUNTS + "/template")));
		add("POST /api/v1/registry/accounts/imports", new OperationCase(Rights.PLANS,
				(own) -> Request.sheet(ACCOUNTS + "/imports?mode=GOOD_ROWS", StationRows.accounts(own.community())),
				(own, victim) -> List.of()));
		Function<String, Request> slips = (job) -> Request.post(ACCOUNTS + "/imports/" + job + "/slips", "");
		add("POST /api/v1/registry/accounts/imports/{jobId}/slips",
				new OperationCase(Rights.PLANS, (own) -> slips.apply(Fixture.adminsJob()),
						(own, victim) -> List.of(Aim.refused("path", "job-not-found", slips.apply(victim.job())))));
	}

	private static void handover() {
		BiFunction<String, String, Request> handover = (from, to) -> Request.versioned("POST",
				ACCOUNTS + "/" + from + "/handover", "{\"successorId\":\"" + to + "\"}");
		add("POST /api/v1/registry/accounts/{id}/handover",
				new OperationCase(Rights.PLANS,
						(own) -> handover.apply(own.accounts().leaving(), own.accounts().read()),
						(own, victim) -> List.of(
								Aim.refused("path", "account-not-found",
										handover.apply(victim.accounts().leaving(), own.accounts().read())),
								Aim.refused("body successorId", "account-not-found",
										handover.apply(own.accounts().leaving(), victim.accounts().read())))));
	}

	private static void account(String method, String part, Function<Place.Accounts, String> which, String body) {
		Function<Place, Request> request = (of) -> {
			String path = ACCOUNTS + "/" + which.apply(of.accounts()) + part;
			return method.equals("GET") ? Request.get(path) : Request.versioned(method, path, body);
		};
		add(method + " /api/v1/registry/accounts/{id}" + part, new OperationCase(Rights.PLANS, request::apply,
				(own, victim) -> List.of(Aim.refused("path", "account-not-found", request.apply(victim)))));
	}

	/** An account to open, of a name that nobody has. */
	static String account(String region) {
		return "{\"username\":\"" + Fixture.name("a") + "\",\"role\":\"tier-viewer\",\"regionCode\":\"" + region
				+ "\"}";
	}

	private static void ownPosts() {
		add("GET /api/v1/registry/own-posts", new OperationCase(Rights.READS, Request.get(REGISTRY + "/own-posts")));
		Function<String, Request> choice = (post) -> new Request("PUT", REGISTRY + "/own-posts/active",
				"application/json", "{\"postId\":\"" + post + "\"}", "");
		add("PUT /api/v1/registry/own-posts/active",
				new OperationCase(Rights.READS, (own) -> choice.apply(Fixture.ownPost()), (own, victim) -> List
					.of(Aim.refused("body postId", "account-post-not-found", choice.apply(victim.accounts().post())))));
	}

	private static void checks() {
		Function<String, Request> all = (code) -> Request.get(REGISTRY + "/checks?region=" + code);
		add("GET /api/v1/registry/checks",
				new OperationCase(Rights.READS, (own) -> all.apply(own.county()), regionCodes(all)));
		String findings = REGISTRY + "/checks/name-off-pattern/findings?limit=200&";
		Function<String, Request> of = (code) -> Request.get(findings + "region=" + code);
		add("GET /api/v1/registry/checks/{code}/findings",
				new OperationCase(Rights.READS, (own) -> of.apply(own.community()), (own, victim) -> {
					List<Aim> aims = new ArrayList<>(regionCodes(of).apply(own, victim));
					aims.add(Aim.hidden("query after", Request.get(findings + "after=" + victim.community() + "."
							+ "0".repeat(8) + "-0000-7000-8000-000000000000")));
					return aims;
				}));
	}

	private static void notices() {
		String notices = REGISTRY + "/notices";
		add("GET /api/v1/registry/notices", new OperationCase(Rights.READS, Request.get(notices)));
		add("GET /api/v1/registry/notices/unread", new OperationCase(Rights.READS, Request.get(notices + "/unread")));
		Function<String, Request> one = (id) -> Request.get(notices + "/" + id);
		notice(Rights.READS, "GET /api/v1/registry/notices/{id}", Place.Post::received, one);
		notice(Rights.WRITES, "POST /api/v1/registry/notices/{id}/receipts", Place.Post::received,
				(id) -> Request.post(notices + "/" + id + "/receipts", ""));
		String sent = notices + "/sent";
		add("GET /api/v1/registry/notices/sent", new OperationCase(Rights.NOTIFIES, Request.get(sent)));
		add("POST /api/v1/registry/notices/sent",
				new OperationCase(Rights.NOTIFIES, (own) -> Request.post(sent, notice(own.street())),
						(own, victim) -> List
							.of(Aim.refused("body regions", NO_REGION, Request.post(sent, notice(victim.street()))))));
		String path = "/api/v1/registry/notices/sent/{id}";
		notice(Rights.NOTIFIES, "GET " + path, Place.Post::draft, (id) -> Request.get(sent + "/" + id));
		notice(Rights.NOTIFIES, "PUT " + path, Place.Post::draft,
				(id) -> Request.versioned("PUT", sent + "/" + id, notice("")));
		notice(Rights.NOTIFIES, "DELETE " + path, Place.Post::spare,
				(id) -> Request.versioned("DELETE", sent + "/" + id, ""));
		notice(Rights.NOTIFIES, "POST " + path + "/publication", Place.Post::ready,
				(id) -> Request.versioned("POST", sent + "/" + id + "/publication", ""));
		notice(Rights.NOTIFIES, "POST " + path + "/withdrawal", Place.Post::published,
				(id) -> Request.versioned("POST", sent + "/" + id + "/withdrawal", "{\"reason\":\"有误\"}"));
		notice(Rights.NOTIFIES, "GET " + path + "/receipts", Place.Post::published,
				(id) -> Request.get(sent + "/" + id + "/receipts"));
	}

	private static void notice(Rights rights, String operation, Function<Place.Post, String> which,
			Function<String, Request> request) {
		add(operation, new OperationCase(rights, (own) -> request.apply(which.apply(own.post())), (own, victim) -> List
			.of(Aim.refused("path", "notice-not-found", request.apply(which.apply(victim.post()))))));
	}

	private static void inspections() {
		String plans = InspectionFixture.PLANS;
		add("GET /api/v1/registry/inspection-plans",
				new OperationCase(Rights.READS, (own) -> Request.get(plans + "?limit=200"),
						(own, victim) -> List.of(Aim.hidden("list", Request.get(plans + "?limit=200")),
								Aim.hidden("query after", Request.get(plans + "?limit=200&after=" + victim.county()
										+ "." + "f".repeat(8) + "-0000-7000-8000-000000000000")))));
		add("POST /api/v1/registry/inspection-plans",
				new OperationCase(Rights.INSPECTS,
						(own) -> Request.post(plans, InspectionFixture.terms(own.community())),
						(own, victim) -> List.of(Aim.refused("body region", NO_REGION,
								Request.post(plans, InspectionFixture.terms(victim.community()))))));
		String path = "/api/v1/registry/inspection-plans/{id}";
		inspected(Rights.READS, "GET " + path, Place.Inspection::draft, (id) -> Request.get(plans + "/" + id));
		add("PUT " + path, new OperationCase(Rights.INSPECTS, (own) -> revision(own.inspection().draft(), own),
				(own, victim) -> List
					.of(Aim.refused("path", "inspection-plan-not-found", revision(victim.inspection().draft(), own)))));
		inspected(Rights.INSPECTS, "DELETE " + path, Place.Inspection::spare,
				(id) -> Request.versioned("DELETE", plans + "/" + id, ""));
		inspected(Rights.INSPECTS, "POST " + path + "/opening", Place.Inspection::ready,
				(id) -> Request.versioned("POST", plans + "/" + id + "/opening", ""));
		inspected(Rights.INSPECTS, "POST " + path + "/sample", Place.Inspection::open,
				(id) -> Request.post(plans + "/" + id + "/sample", ""));
		inspected(Rights.INSPECTS, "POST " + path + "/closing", Place.Inspection::done,
				(id) -> Request.versioned("POST", plans + "/" + id + "/closing", ""));
		inspected(Rights.READS, "GET " + path + "/progress", Place.Inspection::done,
				(id) -> Request.get(plans + "/" + id + "/progress"));
	}

	private static Request revision(String plan, Place own) {
		return Request.versioned("PUT", InspectionFixture.PLANS + "/" + plan, InspectionFixture.terms(own.community()));
	}

	private static void inspected(Rights rights, String operation, Function<Place.Inspection, String> which,
			Function<String, Request> request) {
		String code = operation.contains("visits") ? "inspection-visit-not-found" : "inspection-plan-not-found";
		add(operation, new OperationCase(rights, (own) -> request.apply(which.apply(own.inspection())),
				(own, victim) -> List.of(Aim.refused("path", code, request.apply(which.apply(victim.inspection()))))));
	}

	private static void visits() {
		String visits = InspectionFixture.VISITS;
		Function<String, Request> of = (code) -> Request.get(visits + "?limit=200&region=" + code);
		add("GET /api/v1/registry/inspection-visits",
				new OperationCase(Rights.READS, (own) -> of.apply(own.community()), (own, victim) -> {
					List<Aim> aims = new ArrayList<>(regionCodes(of).apply(own, victim));
					aims.add(Aim.refused("query plan", "inspection-plan-not-found",
							Request.get(visits + "?plan=" + victim.inspection().done())));
					aims.add(Aim.hidden("query after", Request.get(visits + "?limit=200&after=" + victim.community()
							+ "." + "0".repeat(8) + "-0000-7000-8000-000000000000")));
					return aims;
				}));
		String path = "/api/v1/registry/inspection-visits/{id}";
		inspected(Rights.READS, "GET " + path, Place.Inspection::planned, (id) -> Request.get(visits + "/" + id));
		inspected(Rights.INSPECTS, "PUT " + path + "/record", Place.Inspection::planned,
				(id) -> Request.versioned("PUT", visits + "/" + id + "/record", InspectionFixture.report()));
		inspected(Rights.INSPECTS, "POST " + path + "/closing", Place.Inspection::unmade,
				(id) -> Request.versioned("POST", visits + "/" + id + "/closing", "{\"reason\":\"站点正在搬迁\"}"));
		inspected(Rights.INSPECTS, "POST " + path + "/issue", Place.Inspection::visited,
				(id) -> Request.versioned("POST", visits + "/" + id + "/issue", "{}"));
		inspected(Rights.INSPECTS, "POST " + path + "/publication", Place.Inspection::issued,
				(id) -> Request.versioned("POST", visits + "/" + id + "/publication", ""));
		inspected(Rights.ANSWERS, "POST " + path + "/findings/{finding}/answers", Place.Inspection::rectifying,
				(finding) -> Request.versioned("POST", finding + "/answers", InspectionFixture.answer()));
		inspected(Rights.INSPECTS, "POST " + path + "/findings/{finding}/rechecks", Place.Inspection::answered,
				(finding) -> Request.versioned("POST", finding + "/rechecks", "{\"passed\":true}"));
	}

	private static void ledger() {
		String ledger = REGISTRY + "/inspection-findings";
		Function<String, Request> of = (code) -> Request.get(ledger + "?limit=200&region=" + code);
		add("GET /api/v1/registry/inspection-findings",
				new OperationCase(Rights.READS, (own) -> of.apply(own.community()), (own, victim) -> {
					List<Aim> aims = new ArrayList<>(regionCodes(of).apply(own, victim));
					aims.add(Aim.hidden("query after", Request.get(ledger + "?limit=200&after=" + victim.community()
							+ "." + "0".repeat(8) + "-0000-7000-8000-000000000000")));
					return aims;
				}));
		add("GET /api/v1/registry/inspection-findings/waiting",
				new OperationCase(Rights.READS, Request.get(ledger + "/waiting")));
		Function<String, Request> export = (region) -> Request.post(ledger + "/exports",
				"{\"region\":\"" + region + "\",\"state\":\"OPEN\"}");
		add("POST /api/v1/registry/inspection-findings/exports",
				new OperationCase(Rights.READS, (own) -> export.apply(own.community()), regionCodes(export)));
	}

	private static void projects() {
		counts("project", "project", "");
		add("GET /api/v1/project/projects", new OperationCase(Rights.READS,
				(own) -> Request.get(PROJECTS + "?stationId=" + own.station()), (own, victim) -> {
					List<Aim> aims = new ArrayList<>(
							regionCodes((code) -> Request.get(PROJECTS + "?region=" + code)).apply(own, victim));
					aims.add(Aim.hidden("query stationId", Request.get(PROJECTS + "?stationId=" + victim.station())));
					return aims;
				}));
		Function<String, Request> proposal = (station) -> Request.post(PROJECTS,
				"{\"stationId\":\"" + station + "\",\"name\":\"四点半课堂\",\"category\":\"INCLUSIVE\",\"regular\":true}");
		add("POST /api/v1/project/projects", new OperationCase(Rights.WRITES, (own) -> proposal.apply(own.station()),
				(own, victim) -> List.of(Aim.refused("body stationId", NO_STATION, proposal.apply(victim.station())))));
		Function<String, Request> one = (id) -> Request.get(PROJECTS + "/" + id);
		add("GET /api/v1/project/projects/{id}", new OperationCase(Rights.READS, (own) -> one.apply(own.project()),
				(own, victim) -> List.of(Aim.refused("path", "project-not-found", one.apply(victim.project())))));
		Function<String, Request> change = (id) -> Request.versioned("PUT", PROJECTS + "/" + id,
				"{\"name\":\"改名项目\",\"category\":\"TARGETED\"}");
		add("PUT /api/v1/project/projects/{id}", new OperationCase(Rights.WRITES, (own) -> change.apply(own.project()),
				(own, victim) -> List.of(Aim.refused("path", "project-not-found", change.apply(victim.project())))));
	}

	private static void activities() {
		counts("activity", "activity", "?month=2026-11");
		add("GET /api/v1/activity/activities", new OperationCase(Rights.READS,
				(own) -> Request.get(ACTIVITIES + "?projectId=" + own.project()), (own, victim) -> {
					List<Aim> aims = new ArrayList<>(
							regionCodes((code) -> Request.get(ACTIVITIES + "?region=" + code)).apply(own, victim));
					aims.add(Aim.hidden("query projectId", Request.get(ACTIVITIES + "?projectId=" + victim.project())));
					return aims;
				}));
		Function<String, Request> plan = (project) -> Request.post(ACTIVITIES,
				activity().replaceFirst("\\{", "{\"projectId\":\"" + project + "\","));
		add("POST /api/v1/activity/activities",
				new OperationCase(Rights.WRITES, (own) -> plan.apply(own.project()), (own, victim) -> List
					.of(Aim.refused("body projectId", "project-not-found", plan.apply(victim.project())))));
		Function<String, Request> one = (id) -> Request.get(ACTIVITIES + "/" + id);
		add("GET /api/v1/activity/activities/{id}", new OperationCase(Rights.READS, (own) -> one.apply(own.activity()),
				(own, victim) -> List.of(Aim.refused("path", "activity-not-found", one.apply(victim.activity())))));
		Function<String, Request> change = (id) -> Request.versioned("PUT", ACTIVITIES + "/" + id, activity());
		add("PUT /api/v1/activity/activities/{id}", new OperationCase(Rights.WRITES,
				(own) -> change.apply(own.activity()),
				(own, victim) -> List.of(Aim.refused("path", "activity-not-found", change.apply(victim.activity())))));
	}

	private static void analytics() {
		for (String figure : List.of("coverage", "trends")) {
			Function<String, Request> of = (code) -> Request.get("/api/v1/analytics/" + figure + "/" + code);
			add("GET /api/v1/analytics/" + figure + "/{code}",
					new OperationCase(Rights.READS, (own) -> of.apply(own.county()), regionCodes(of)));
		}
		Function<String, Request> recount = (code) -> Request.post("/api/v1/analytics/recounts",
				"{\"region\":\"" + code + "\"}");
		add("POST /api/v1/analytics/recounts", new OperationCase(Rights.GOVERNS, (own) -> recount.apply(own.county()),
				(own, victim) -> List.of(Aim.refused("body region", NO_REGION, recount.apply(victim.county())))));
	}

	/** TrailIT sees to it that the trail holds something of others. */
	private static void trail(String audit) {
		add("GET " + audit, new OperationCase(Rights.AUDITS, (own) -> Request.get(audit + "?limit=200&result=done"),
				(own, victim) -> List.of(Aim.hidden("newest entries", Request.get(audit + "?limit=200")),
						Aim.hidden("query result", Request.get(audit + "?limit=200&result=done")),
						Aim.hidden("query after", Request.get(audit + "?limit=200&after=999999999999999999")))));
		add("GET " + audit + "/verification", new OperationCase(Rights.AUDITS,
				(own) -> Request.get(audit + "/verification"),
				(own, victim) -> List.of(Aim.hidden("numbers of the chain", Request.get(audit + "/verification")))));
	}

	private static void counts(String service, String counted, String query) {
		Function<String, Request> of = (code) -> Request
			.get("/api/v1/" + service + "/regions/" + code + "/" + counted + "-counts" + query);
		add("GET /api/v1/" + service + "/regions/{code}/" + counted + "-counts",
				new OperationCase(Rights.READS, (own) -> of.apply(own.county()), regionCodes(of)));
	}

	/** A region beside the own one, and those above it. */
	private static BiFunction<Place, Place, List<Aim>> regionCodes(Function<String, Request> request) {
		return (own, victim) -> List.of(Aim.refused("region beside", NO_REGION, request.apply(victim.community())),
				Aim.refused("street", NO_REGION, request.apply(victim.street())),
				Aim.refused("county", NO_REGION, request.apply(victim.county())),
				Aim.refused("city", NO_REGION, request.apply("510100000000")),
				Aim.refused("province", NO_REGION, request.apply("51")),
				Aim.refused("no region at all", NO_REGION, request.apply("999999999999")));
	}

	private static Request batch(String mode, String... rows) {
		return Request.post(REGISTRY + "/stations/batches",
				"{\"mode\":\"" + mode + "\",\"stations\":[" + String.join(",", rows) + "]}");
	}

	static String station(String region, String parent) {
		return "{\"regionCode\":\"" + region + "\",\"name\":\"" + Fixture.name("测试站") + "\",\"kind\":\"" + (parent
			.isEmpty() ? "STATION"
					: "POINT\",\"hostName\":\"锦绣物业\",\"hostCreditCode\":\"91350100M000100Y43\",\"parentStationId\":\""
							+ parent)
				+ "\",\"state\":\"RUNNING\",\"plaqueOn\":\"2026-01-02\"}";
	}

	/** A notice to the communities of a subtree; of the sender's own without one. */
	static String notice(String region) {
		String regions = region.isEmpty() ? "" : ",\"regions\":[\"" + region + "\"]";
		return "{\"title\":\"" + Fixture.name("通知") + "\",\"body\":\"请按时报送。\",\"tiers\":[\"community\"]" + regions
				+ "}";
	}

	/** The top of a plan, of a year of its own. */
	static String plan() {
		return plan(Fixture.year());
	}

	static String plan(int year) {
		return "{\"year\":" + year + ",\"percent\":40,\"baseOn\":\"2026-01-02\",\"dueOn\":\"" + year + "-12-31\"}";
	}

	private static void target(Rights rights, String method, String part, Function<Place.Plan, String> which,
			Function<Place.Plan, String> body) {
		String targets = REGISTRY + "/plans/targets/";
		BiFunction<Place, Place, Request> request = (own, of) -> {
			String path = targets + which.apply(of.plan()) + part;
			return method.equals("GET") ? Request.get(path) : Request.versioned(method, path, body.apply(own.plan()));
		};
		add(method + " /api/v1/registry/plans/targets/{id}" + part,
				new OperationCase(rights, (own) -> request.apply(own, own),
						(own, victim) -> List.of(Aim.refused("path", "plan-not-found", request.apply(own, victim)))));
	}

	static String activity() {
		Instant start = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
		return """
				{"name":"河道清理","startsAt":"%s","endsAt":"%s","place":"河边广场","headCount":20,
				"riskStatement":"临水作业，注意安全","protection":"救生衣、随队医务人员"}""".formatted(start,
				start.plus(2, ChronoUnit.HOURS));
	}

	private static void add(String operation, OperationCase one) {
		ALL.put(operation, one);
	}

}
