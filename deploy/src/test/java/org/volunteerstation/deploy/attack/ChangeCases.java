package org.volunteerstation.deploy.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Change orders of the tree, and what they ask the other services. */
final class ChangeCases extends Subject {

	private static final String CHANGES = REGISTRY + "/change-orders";

	ChangeCases() {
		drafts();
		steps();
		regionCounts("project");
		regionCounts("activity");
	}

	private void drafts() {
		add("POST /api/v1/registry/change-orders", new OperationCase(Rights.PLANS,
				(own) -> Request.post(CHANGES, Cases.renaming(own.county())),
				(own, victim) -> List.of(
						Aim.refused("body from", NO_REGION, Request.post(CHANGES, Cases.renaming(victim.community()))),
						Aim.refused(
								"body to", NO_REGION,
								Request.post(CHANGES,
										Cases.renaming(own.community())
											.replaceFirst("(\"code\":\")[0-9]+", "$1" + victim.community()))),
						Aim.refused("body moves", NO_REGION,
								Request.post(CHANGES,
										with(own, "moves",
												"{\"from\":\"" + victim.community() + "\",\"to\":\"" + own.community()
														+ "\"}"))),
						Aim.refused("body renames", NO_STATION, Request.post(CHANGES, with(own, "renames",
								"{\"stationId\":\"" + victim.station() + "\",\"name\":\"改名站\"}"))))));
	}

	private void steps() {
		add("GET /api/v1/registry/change-orders",
				new OperationCase(Rights.PLANS, (own) -> Request.get(CHANGES + "?limit=200"), (own, victim) -> {
					List<Aim> aims = new ArrayList<>(
							regionCodes((code) -> Request.get(CHANGES + "?limit=200&region=" + code)).apply(own,
									victim));
					aims.add(Aim.hidden("newest", Request.get(CHANGES + "?limit=200")));
					for (String filter : List.of("state=DRAFT", "own=true", "office=true", "refused=true")) {
						aims.add(Aim.hidden("query " + filter.substring(0, filter.indexOf('=')),
								Request.get(CHANGES + "?" + filter + "&limit=200")));
					}
					return aims;
				}));
		for (String part : List.of("", "/moves", "/preview", "/followers")) {
			change("GET", part, (own) -> Request.get(CHANGES + "/" + own.orders().street() + part),
					(victim) -> Request.get(CHANGES + "/" + victim.orders().street() + part));
		}
		change("POST", "/move-exports",
				(own) -> Request.post(CHANGES + "/" + own.orders().street() + "/move-exports", ""),
				(victim) -> Request.post(CHANGES + "/" + victim.orders().street() + "/move-exports", ""));
		change("PUT", "",
				(own) -> Request.versioned("PUT", CHANGES + "/" + own.orders().county(),
						Cases.renaming(own.community())),
				(victim) -> Request.versioned("PUT", CHANGES + "/" + victim.orders().street(),
						Cases.renaming(victim.community())));
		change("POST", "/transitions",
				(own) -> Request.versioned("POST", CHANGES + "/" + own.orders().spare() + "/transitions",
						Cases.withdrawal()),
				(victim) -> Request.versioned("POST", CHANGES + "/" + victim.orders().street() + "/transitions",
						Cases.withdrawal()));
	}

	private void change(String method, String part, Function<Place, Request> valid, Function<Place, Request> foreign) {
		add(method + " /api/v1/registry/change-orders/{id}" + part, new OperationCase(Rights.PLANS, valid,
				(own, victim) -> List.of(Aim.refused("path", "change-order-not-found", foreign.apply(victim)))));
	}

	private static String with(Place own, String field, String value) {
		return Cases.renaming(own.community()).replaceFirst("\\{", "{\"" + field + "\":[" + value + "],");
	}

	/** What a change order asks the other services. */
	private void regionCounts(String service) {
		String counts = "/api/v1/" + service + "/region-counts";
		Function<String, Request> of = (code) -> Request.post(counts, "{\"regions\":[\"" + code + "\"]}");
		add("POST " + counts, new OperationCase(Rights.READS, (own) -> of.apply(own.community()),
				(own, victim) -> List.of(Aim.refused("body regions", NO_REGION, of.apply(victim.community())),
						Aim.refused("body regions, second", NO_REGION, Request.post(counts,
								"{\"regions\":[\"" + own.community() + "\",\"" + victim.community() + "\"]}")))));
	}

}
