package org.volunteerstation.deploy.attack;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Plans and their targets. */
final class PlanCases extends Subject {

	PlanCases() {
		plans();
	}

	private void plans() {
		String plans = REGISTRY + "/plans";
		add("POST /api/v1/registry/plans", new OperationCase(Rights.PLANS, Request.post(plans, Cases.plan())));
		for (String part : List.of("", "/targets")) {
			Function<String, Request> of = (code) -> Request
				.get(plans + "/" + Cases.PLANNED + part + "?region=" + code);
			add("GET /api/v1/registry/plans/{year}" + part,
					new OperationCase(Rights.READS, (own) -> of.apply(own.county()), regionCodes(of)));
		}
		target(Rights.READS, "GET", "", Place.Plan::whole, (own) -> "");
		target(Rights.PLANS, "GET", "/proposal", Place.Plan::whole, (own) -> "");
		target(Rights.PLANS, "PUT", "/split", Place.Plan::whole, Place.Plan::parts);
		target(Rights.PLANS, "DELETE", "/split", Place.Plan::split, (own) -> "");
		target(Rights.PLANS, "DELETE", "", Place.Plan::spare, (own) -> "");
	}

	private void target(Rights rights, String method, String part, Function<Place.Plan, String> which,
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

}
