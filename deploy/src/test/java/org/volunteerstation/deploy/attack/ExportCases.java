package org.volunteerstation.deploy.attack;

import java.util.function.Function;

/** Lists that go out; each is the caller's own subtree. */
final class ExportCases extends Subject {

	ExportCases() {
		exports();
	}

	private void exports() {
		export("POST /api/v1/registry/managers/exports", REGISTRY + "/managers/exports");
		export("POST /api/v1/registry/standard/exports", REGISTRY + "/standard/exports");
		export("POST /api/v1/registry/checks/{code}/exports", REGISTRY + "/checks/name-off-pattern/exports");
		Function<String, Request> plan = (region) -> Request.post(REGISTRY + "/plans/" + Cases.PLANNED + "/exports",
				"{\"region\":\"" + region + "\"}");
		add("POST /api/v1/registry/plans/{year}/exports",
				new OperationCase(Rights.READS, (own) -> plan.apply(own.county()), regionCodes(plan)));
	}

	private void export(String operation, String path) {
		Function<String, Request> of = (region) -> Request.post(path, "{\"region\":\"" + region + "\"}");
		add(operation, new OperationCase(Rights.READS, (own) -> of.apply(own.community()), regionCodes(of)));
	}

}
