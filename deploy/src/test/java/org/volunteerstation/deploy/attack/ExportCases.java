package org.volunteerstation.deploy.attack;

import java.util.function.Function;

/** Lists that go out; each is the caller's own subtree. */
final class ExportCases extends Subject {

	ExportCases() {
		exports();
		lists();
	}

	private void exports() {
		export("POST /api/v1/registry/contacts/exports", REGISTRY + "/contacts/exports");
		export("POST /api/v1/registry/populations/exports", REGISTRY + "/populations/exports");
		export("POST /api/v1/registry/regions/exports", REGISTRY + "/regions/exports");
		export("POST /api/v1/registry/managers/exports", REGISTRY + "/managers/exports");
		export("POST /api/v1/registry/standard/exports", REGISTRY + "/standard/exports");
		export("POST /api/v1/registry/checks/{code}/exports", REGISTRY + "/checks/name-off-pattern/exports");
		Function<String, Request> ranking = (region) -> Request.post(REGISTRY + "/rankings/exports",
				"{\"region\":\"" + region + "\",\"withoutPseudoTowns\":true}");
		add("POST /api/v1/registry/rankings/exports",
				new OperationCase(Rights.READS, (own) -> ranking.apply(own.county()), regionCodes(ranking)));
		export("POST /api/v1/registry/uncovered-communities/exports", REGISTRY + "/uncovered-communities/exports");
		Function<String, Request> plan = (region) -> Request.post(REGISTRY + "/plans/" + Cases.PLANNED + "/exports",
				"{\"region\":\"" + region + "\"}");
		add("POST /api/v1/registry/plans/{year}/exports",
				new OperationCase(Rights.READS, (own) -> plan.apply(own.county()), regionCodes(plan)));
	}

	/**
	 * Lists without a region to ask for are the own subtree's; see the registry's own
	 * tests.
	 */
	private void lists() {
		Function<String, Request> accounts = (region) -> Request.post(Cases.ACCOUNTS + "/exports",
				"{\"region\":\"" + region + "\"}");
		add("POST /api/v1/registry/accounts/exports",
				new OperationCase(Rights.PLANS, (own) -> accounts.apply(own.community()), regionCodes(accounts)));
		Function<String, Request> orders = (region) -> Request.post(REGISTRY + "/change-orders/exports",
				"{\"region\":\"" + region + "\"}");
		add("POST /api/v1/registry/change-orders/exports",
				new OperationCase(Rights.PLANS, (own) -> orders.apply(own.county()), regionCodes(orders)));
		export("POST /api/v1/registry/inspection-plans/exports", REGISTRY + "/inspection-plans/exports");
	}

	private void export(String operation, String path) {
		Function<String, Request> of = (region) -> Request.post(path, "{\"region\":\"" + region + "\"}");
		add(operation, new OperationCase(Rights.READS, (own) -> of.apply(own.community()), regionCodes(of)));
	}

}
