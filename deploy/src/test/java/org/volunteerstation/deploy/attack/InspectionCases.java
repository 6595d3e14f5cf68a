package org.volunteerstation.deploy.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Inspections: plans, visits, findings. */
final class InspectionCases extends Subject {

	InspectionCases() {
		inspections();
		visits();
		ledger();
	}

	private void inspections() {
		String plans = InspectionFixture.PLANS;
		add("GET /api/v1/registry/inspection-plans",
				new OperationCase(Rights.READS, (own) -> Request.get(plans + "?limit=200"), (own, victim) -> {
					List<Aim> aims = new ArrayList<>(
							regionCodes((code) -> Request.get(plans + "?limit=200&region=" + code)).apply(own, victim));
					aims.add(Aim.hidden("list", Request.get(plans + "?limit=200")));
					aims.add(Aim.hidden("query after", Request.get(plans + "?limit=200&after=" + victim.county() + "."
							+ "f".repeat(8) + "-0000-7000-8000-000000000000")));
					return aims;
				}));
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

	private void inspected(Rights rights, String operation, Function<Place.Inspection, String> which,
			Function<String, Request> request) {
		String code = operation.contains("visits") ? "inspection-visit-not-found" : "inspection-plan-not-found";
		add(operation, new OperationCase(rights, (own) -> request.apply(which.apply(own.inspection())),
				(own, victim) -> List.of(Aim.refused("path", code, request.apply(which.apply(victim.inspection()))))));
	}

	private void visits() {
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
		Function<String, Request> export = (region) -> Request.post(visits + "/exports",
				"{\"region\":\"" + region + "\",\"state\":\"CLOSED\"}");
		add("POST /api/v1/registry/inspection-visits/exports",
				new OperationCase(Rights.READS, (own) -> export.apply(own.community()), (own, victim) -> {
					List<Aim> aims = new ArrayList<>(regionCodes(export).apply(own, victim));
					aims.add(Aim.refused("body plan", "inspection-plan-not-found",
							Request.post(visits + "/exports", "{\"plan\":\"" + victim.inspection().done() + "\"}")));
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

	private void ledger() {
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

}
