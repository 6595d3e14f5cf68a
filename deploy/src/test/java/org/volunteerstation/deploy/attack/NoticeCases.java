package org.volunteerstation.deploy.attack;

import java.util.List;
import java.util.function.Function;

/** Notices that were received, and those sent in the name of the own office. */
final class NoticeCases extends Subject {

	NoticeCases() {
		notices();
	}

	private void notices() {
		String notices = REGISTRY + "/notices";
		add("GET /api/v1/registry/notices", new OperationCase(Rights.READS, Request.get(notices)));
		add("GET /api/v1/registry/notices/unread", new OperationCase(Rights.READS, Request.get(notices + "/unread")));
		add("POST /api/v1/registry/notices/exports",
				new OperationCase(Rights.READS, Request.post(notices + "/exports", "{\"unread\":true}")));
		Function<String, Request> one = (id) -> Request.get(notices + "/" + id);
		notice(Rights.READS, "GET /api/v1/registry/notices/{id}", Place.Post::received, one);
		notice(Rights.WRITES, "POST /api/v1/registry/notices/{id}/receipts", Place.Post::received,
				(id) -> Request.post(notices + "/" + id + "/receipts", ""));
		String sent = notices + "/sent";
		add("GET /api/v1/registry/notices/sent", new OperationCase(Rights.NOTIFIES, Request.get(sent)));
		add("POST /api/v1/registry/notices/sent", new OperationCase(Rights.NOTIFIES,
				(own) -> Request.post(sent, Cases.notice(own.street())), (own, victim) -> List
					.of(Aim.refused("body regions", NO_REGION, Request.post(sent, Cases.notice(victim.street()))))));
		add("POST /api/v1/registry/notices/sent/exports",
				new OperationCase(Rights.NOTIFIES, Request.post(sent + "/exports", "")));
		String path = "/api/v1/registry/notices/sent/{id}";
		notice(Rights.NOTIFIES, "GET " + path, Place.Post::draft, (id) -> Request.get(sent + "/" + id));
		notice(Rights.NOTIFIES, "PUT " + path, Place.Post::draft,
				(id) -> Request.versioned("PUT", sent + "/" + id, Cases.notice("")));
		notice(Rights.NOTIFIES, "DELETE " + path, Place.Post::spare,
				(id) -> Request.versioned("DELETE", sent + "/" + id, ""));
		notice(Rights.NOTIFIES, "POST " + path + "/publication", Place.Post::ready,
				(id) -> Request.versioned("POST", sent + "/" + id + "/publication", ""));
		notice(Rights.NOTIFIES, "POST " + path + "/withdrawal", Place.Post::published,
				(id) -> Request.versioned("POST", sent + "/" + id + "/withdrawal", "{\"reason\":\"有误\"}"));
		notice(Rights.NOTIFIES, "GET " + path + "/receipts", Place.Post::published,
				(id) -> Request.get(sent + "/" + id + "/receipts"));
		notice(Rights.NOTIFIES, "POST " + path + "/receipts/exports", Place.Post::published,
				(id) -> Request.post(sent + "/" + id + "/receipts/exports", "{\"read\":false}"));
	}

	private void notice(Rights rights, String operation, Function<Place.Post, String> which,
			Function<String, Request> request) {
		add(operation, new OperationCase(rights, (own) -> request.apply(which.apply(own.post())), (own, victim) -> List
			.of(Aim.refused("path", "notice-not-found", request.apply(which.apply(victim.post()))))));
	}

}
