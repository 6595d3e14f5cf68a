package org.volunteerstation.deploy.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Editions of the codes. */
final class EditionCases extends Subject {

	private static final String EDITIONS = REGISTRY + "/editions";

	private static final String NONE = "edition-not-found";

	EditionCases() {
		sheets();
		lists();
		stepSheets();
		proposals();
		decisions();
		steps();
	}

	private void sheets() {
		Function<String, Request> compare = (line) -> Request.csv(REGISTRY + "/edition-imports?on=2026-01-01",
				"code,name\n" + line);
		add("POST /api/v1/registry/edition-imports", new OperationCase(Rights.GOVERNS,
				(own) -> compare.apply("51,四川省\n"),
				(own, victim) -> List.of(Aim.refused("line of the file", NO_REGION, compare.apply("51,四川省\n")))));
		add("POST /api/v1/registry/edition-decisions",
				new OperationCase(Rights.PLANS,
						(own) -> Request.sheet(REGISTRY + "/edition-decisions?mode=GOOD_ROWS", EditionRows.sheet(own)),
						(own, victim) -> List.of()));
	}

	private void lists() {
		add("GET /api/v1/registry/editions", new OperationCase(Rights.PLANS, Request.get(EDITIONS + "?limit=200")));
		add("GET /api/v1/registry/editions/standing",
				new OperationCase(Rights.READS, Request.get(EDITIONS + "/standing")));
		add("GET /api/v1/registry/editions/{id}",
				new OperationCase(Rights.PLANS, (own) -> Request.get(EDITIONS + "/" + EditionRows.OPEN),
						(own, victim) -> List
							.of(Aim.refused("path", NONE, Request.get(EDITIONS + "/" + EditionRows.FOREIGN)))));
		for (String part : List.of("/summary", "/proposals")) {
			Function<String, Request> of = (code) -> Request
				.get(EDITIONS + "/" + EditionRows.OPEN + part + "?limit=200&region=" + code);
			add("GET /api/v1/registry/editions/{id}" + part,
					new OperationCase(Rights.PLANS, (own) -> of.apply(own.county()), (own, victim) -> {
						List<Aim> aims = new ArrayList<>(regionCodes(of).apply(own, victim));
						aims.add(Aim.refused("path", NONE, Request.get(EDITIONS + "/" + EditionRows.FOREIGN + part)));
						return aims;
					}));
		}
		add("GET /api/v1/registry/editions/{id}/steps", new OperationCase(Rights.PLANS,
				(own) -> Request.get(EDITIONS + "/" + EditionRows.APPROVED + "/steps"), (own, victim) -> List
					.of(Aim.refused("path", NONE, Request.get(EDITIONS + "/" + EditionRows.FOREIGN + "/steps")))));
	}

	private void stepSheets() {
		add("POST /api/v1/registry/editions/exports",
				new OperationCase(Rights.PLANS, Request.post(EDITIONS + "/exports", "")));
		Function<String, Request> export = (edition) -> Request.post(EDITIONS + "/" + edition + "/step-exports",
				"{\"state\":\"APPLIED\"}");
		add("POST /api/v1/registry/editions/{id}/step-exports",
				new OperationCase(Rights.PLANS, (own) -> export.apply(EditionRows.APPROVED),
						(own, victim) -> List.of(Aim.refused("path", NONE, export.apply(EditionRows.FOREIGN)))));
	}

	private void proposals() {
		Function<Place, String> one = (place) -> EDITIONS + "/" + EditionRows.OPEN + "/proposals/"
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
	}

	private void decisions() {
		Function<String, Request> confirm = (region) -> Request.post(
				EDITIONS + "/" + EditionRows.OPEN + "/confirmations",
				"{\"region\":\"" + region + "\",\"confidence\":\"HIGH\"}");
		add("POST /api/v1/registry/editions/{id}/confirmations",
				new OperationCase(Rights.PLANS, (own) -> confirm.apply(own.community()), regionCodes(confirm)));
		Function<String, Request> export = (region) -> Request
			.post(EDITIONS + "/" + EditionRows.OPEN + "/proposal-exports", "{\"region\":\"" + region + "\"}");
		add("POST /api/v1/registry/editions/{id}/proposal-exports",
				new OperationCase(Rights.PLANS, (own) -> export.apply(own.community()), regionCodes(export)));
	}

	private void steps() {
		Request withdraw = Request.versioned("POST", EDITIONS + "/" + EditionRows.SPARE + "/transitions",
				Cases.withdrawal());
		add("POST /api/v1/registry/editions/{id}/transitions", new OperationCase(Rights.GOVERNS, (own) -> withdraw,
				(own, victim) -> List.of(Aim.refused("path", NONE, withdraw))));
		Request resume = Request.post(EDITIONS + "/" + EditionRows.APPROVED + "/applications", "");
		add("POST /api/v1/registry/editions/{id}/applications", new OperationCase(Rights.GOVERNS, (own) -> resume,
				(own, victim) -> List.of(Aim.refused("path", NONE, resume))));
	}

}
