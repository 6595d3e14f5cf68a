package org.volunteerstation.deploy.attack;

import java.util.List;

/** The audit trail of each service. */
final class TrailCases extends Subject {

	TrailCases() {
		List.of("registry", "project", "activity", "analytics")
			.forEach((service) -> trail("/api/v1/" + service + "/audit"));
	}

	/** TrailIT sees to it that the trail holds something of others. */
	private void trail(String audit) {
		add("GET " + audit, new OperationCase(Rights.AUDITS, (own) -> Request.get(audit + "?limit=200&result=done"),
				(own, victim) -> List.of(Aim.hidden("newest entries", Request.get(audit + "?limit=200")),
						Aim.hidden("query result", Request.get(audit + "?limit=200&result=done")),
						Aim.hidden("query after", Request.get(audit + "?limit=200&after=999999999999999999")))));
		add("GET " + audit + "/verification", new OperationCase(Rights.AUDITS,
				(own) -> Request.get(audit + "/verification"),
				(own, victim) -> List.of(Aim.hidden("numbers of the chain", Request.get(audit + "/verification")))));
	}

}
