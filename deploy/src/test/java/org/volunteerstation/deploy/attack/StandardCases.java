package org.volunteerstation.deploy.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The standard of a station, and the checks of the stock. */
final class StandardCases extends Subject {

	StandardCases() {
		standard();
		checks();
	}

	private void standard() {
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

	private void checks() {
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

}
