package org.volunteerstation.deploy.attack;

import java.util.List;
import java.util.function.Function;

/** The tree of regions, its lists and its residents. */
final class RegionCases extends Subject {

	RegionCases() {
		regions();
		leadBodies();
		populations();
		populationSheets();
	}

	private void regions() {
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

	/** Set anew from the same day, however often. */
	private void leadBodies() {
		Function<String, Request> leading = (code) -> Request.get(REGISTRY + "/regions/" + code + "/lead-body");
		add("GET /api/v1/registry/regions/{code}/lead-body",
				new OperationCase(Rights.READS, (own) -> leading.apply(own.community()), regionCodes(leading)));
		Function<String, Request> history = (code) -> Request.get(REGISTRY + "/regions/" + code + "/lead-bodies");
		add("GET /api/v1/registry/regions/{code}/lead-bodies",
				new OperationCase(Rights.READS, (own) -> history.apply(own.community()), regionCodes(history)));
		Function<String, Request> set = (code) -> Request.versioned("PUT", REGISTRY + "/regions/" + code + "/lead-body",
				"{\"validFrom\":\"2024-01-01\",\"kind\":\"CIVIL_AFFAIRS\",\"name\":\"社区居委会\",\"phone\":\"028-84123456\"}");
		add("PUT /api/v1/registry/regions/{code}/lead-body",
				new OperationCase(Rights.PLANS, (own) -> set.apply(own.community()), regionCodes(set)));
	}

	/** The fixture has entered the counts of the two days; the second is taken back. */
	private void populations() {
		Function<String, Request> standings = (code) -> Request.get(REGISTRY + "/regions/" + code + "/standings");
		add("GET /api/v1/registry/regions/{code}/standings",
				new OperationCase(Rights.READS, (own) -> standings.apply(own.county()), regionCodes(standings)));
		String operation = " /api/v1/registry/regions/{code}/population";
		population(Rights.READS, "GET" + operation, "", (path) -> Request.get(path + "?on=2026-01-02"));
		population(Rights.READS, "GET" + operation + "s", "s", Request::get);
		population(Rights.READS, "GET" + operation + "s/{on}", "s/2020-11-01", Request::get);
		population(Rights.PLANS, "POST" + operation + "s", "s",
				(path) -> Request.post(path, Cases.count("2015-11-01")));
		population(Rights.PLANS, "PUT" + operation + "s/{on}", "s/2020-11-01", (path) -> Request.versioned("PUT", path,
				"{\"residents\":5200,\"source\":\"人口普查\",\"reason\":\"录入笔误\"}"));
		population(Rights.PLANS, "POST" + operation + "s/{on}/withdrawal", "s/2010-11-01/withdrawal",
				(path) -> Request.versioned("POST", path, "{\"reason\":\"误录\"}"));
	}

	/** What rows of a sheet aim at is the job's matter; see the registry's own tests. */
	private void populationSheets() {
		String populations = REGISTRY + "/populations";
		add("GET /api/v1/registry/populations/template",
				new OperationCase(Rights.PLANS, Request.get(populations + "/template")));
		add("POST /api/v1/registry/populations/imports",
				new OperationCase(Rights.PLANS, (own) -> Request.sheet(populations + "/imports?mode=GOOD_ROWS",
						StationRows.populations(own.community())), (own, victim) -> List.of()));
	}

	private void population(Rights rights, String operation, String part, Function<String, Request> request) {
		Function<String, Request> of = (code) -> request.apply(REGISTRY + "/regions/" + code + "/population" + part);
		add(operation,
				new OperationCase(rights, (own) -> of.apply(own.community()), regionCodes(of), "population-exists"));
	}

}
