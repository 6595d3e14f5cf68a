package org.volunteerstation.deploy.attack;

import java.util.List;
import java.util.function.Function;

/** Figures, and how they are counted again. */
final class FigureCases extends Subject {

	FigureCases() {
		figures();
	}

	private void figures() {
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

}
