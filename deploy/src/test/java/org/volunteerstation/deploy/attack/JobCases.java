package org.volunteerstation.deploy.attack;

import java.util.List;

/** Long work. */
final class JobCases extends Subject {

	JobCases() {
		jobs("/api/v1/registry/jobs");
	}

	/**
	 * A job belongs to a person: the fixture's are the province's own, so nobody else has
	 * any of them.
	 */
	private void jobs(String jobs) {
		String missing = "job-not-found";
		add("GET " + jobs, new OperationCase(Rights.READS, (own) -> Request.get(jobs + "?limit=200"),
				(own, victim) -> List.of(Aim.hidden("list", Request.get(jobs + "?limit=200")))));
		add("GET " + jobs + "/{id}", new OperationCase(Rights.READS, (own) -> Request.get(jobs + "/" + own.job()),
				(own, victim) -> List.of(Aim.refused("path", missing, Request.get(jobs + "/" + victim.job())))));
		add("GET " + jobs + "/{id}/result",
				new OperationCase(Rights.READS, (own) -> Request.get(jobs + "/" + own.job() + "/result"),
						(own, victim) -> List
							.of(Aim.refused("path", missing, Request.get(jobs + "/" + victim.job() + "/result")))));
		add("POST " + jobs + "/{id}/cancellation",
				new OperationCase(
						Rights.READS, (own) -> Request.post(jobs + "/" + own.job() + "/cancellation", ""), (own,
								victim) -> List.of(Aim.refused("path", missing,
										Request.post(jobs + "/" + victim.job() + "/cancellation", ""))),
						"job-finished"));
	}

}
