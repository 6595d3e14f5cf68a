package org.volunteerstation.deploy.attack;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Accounts of officials, and their own posts. */
final class AccountCases extends Subject {

	AccountCases() {
		shown();
		lists();
		openings();
		steps();
		sheets();
		handover();
		ownPosts();
	}

	private void shown() {
		add("GET /api/v1/registry/accounts/matrix",
				new OperationCase(Rights.READS, Request.get(Cases.ACCOUNTS + "/matrix")));
		add("GET /api/v1/registry/accounts/rights",
				new OperationCase(Rights.READS, Request.get(Cases.ACCOUNTS + "/rights")));
	}

	private void lists() {
		add("GET /api/v1/registry/accounts", new OperationCase(Rights.PLANS,
				(own) -> Request.get(Cases.ACCOUNTS + "?limit=200"),
				(own, victim) -> List.of(Aim.hidden("all", Request.get(Cases.ACCOUNTS + "?limit=200")),
						Aim.refused("query region", NO_REGION,
								Request.get(Cases.ACCOUNTS + "?region=" + victim.community())),
						Aim.hidden("query after", Request.get(Cases.ACCOUNTS + "?limit=200&after=" + victim.community()
								+ "." + "0".repeat(8) + "-0000-7000-8000-000000000000")))));
		String search = "{\"username\":\"a\"}";
		add("POST /api/v1/registry/accounts/searches", new OperationCase(Rights.PLANS,
				(own) -> Request.post(Cases.ACCOUNTS + "/searches", search),
				(own, victim) -> List.of(
						Aim.hidden("body username", Request.post(Cases.ACCOUNTS + "/searches?limit=200", search)),
						Aim.refused("body region", NO_REGION, Request.post(Cases.ACCOUNTS + "/searches",
								"{\"username\":\"a\",\"region\":\"" + victim.community() + "\"}")))));
	}

	private void openings() {
		Function<String, Request> opening = (region) -> Request.post(Cases.ACCOUNTS, Cases.account(region));
		add("POST /api/v1/registry/accounts",
				new OperationCase(Rights.PLANS, (own) -> opening.apply(own.community()),
						(own, victim) -> List.of(
								Aim.refused("body regionCode", NO_REGION, opening.apply(victim.community())),
								Aim.refused("body regionCode above", NO_REGION, opening.apply("510100000000")))));
		Function<String, Request> rows = (region) -> Request.post(Cases.ACCOUNTS + "/batches",
				"{\"accounts\":[" + Cases.account(Rights.HOME) + "," + Cases.account(region) + "]}");
		add("POST /api/v1/registry/accounts/batches", new OperationCase(Rights.PLANS,
				(own) -> rows.apply(own.community()),
				(own, victim) -> List.of(Aim.refused("row regionCode", NO_REGION, rows.apply(victim.community())))));
	}

	private void steps() {
		account("GET", "", Place.Accounts::read, "");
		account("DELETE", "", Place.Accounts::over, "");
		account("PUT", "/lock", Place.Accounts::open, "");
		account("DELETE", "/lock", Place.Accounts::locked, "");
		account("PUT", "/activation-code", Place.Accounts::invited, "");
		account("POST", "/posts", Place.Accounts::busy,
				"{\"role\":\"tier-officer\",\"regionCode\":\"" + Rights.HOME + "\"}");
		BiFunction<Place, Place, Request> end = (of, with) -> Request.versioned("DELETE",
				Cases.ACCOUNTS + "/" + of.accounts().busier() + "/posts/" + with.accounts().post(), "");
		add("DELETE /api/v1/registry/accounts/{id}/posts/{postId}",
				new OperationCase(Rights.PLANS, (own) -> end.apply(own, own),
						(own, victim) -> List.of(Aim.refused("path", "account-not-found", end.apply(victim, victim)),
								Aim.refused("path, own post", "account-not-found", end.apply(victim, own)))));
		unmasking(Rights.TRUSTS, "PUT", Place.Accounts::masked);
		unmasking(Rights.PLANS, "DELETE", Place.Accounts::trusted);
	}

	private void unmasking(Rights rights, String method, Function<Place.Accounts, Place.Officer> which) {
		BiFunction<Place, Place, Request> step = (of, with) -> Request.versioned(method, Cases.ACCOUNTS + "/"
				+ which.apply(of.accounts()).account() + "/posts/" + which.apply(with.accounts()).post() + "/unmasking",
				"");
		add(method + " /api/v1/registry/accounts/{id}/posts/{postId}/unmasking",
				new OperationCase(rights, (own) -> step.apply(own, own),
						(own, victim) -> List.of(Aim.refused("path", "account-not-found", step.apply(victim, victim)),
								Aim.refused("path, own post", "account-not-found", step.apply(victim, own)))));
	}

	private void account(String method, String part, Function<Place.Accounts, String> which, String body) {
		Function<Place, Request> request = (of) -> {
			String path = Cases.ACCOUNTS + "/" + which.apply(of.accounts()) + part;
			return method.equals("GET") ? Request.get(path) : Request.versioned(method, path, body);
		};
		add(method + " /api/v1/registry/accounts/{id}" + part, new OperationCase(Rights.PLANS, request::apply,
				(own, victim) -> List.of(Aim.refused("path", "account-not-found", request.apply(victim)))));
	}

	private void sheets() {
		add("GET /api/v1/registry/accounts/template",
				new OperationCase(Rights.PLANS, Request.get(Cases.ACCOUNTS + "/template")));
		add("POST /api/v1/registry/accounts/imports",
				new OperationCase(Rights.PLANS, (own) -> Request.sheet(Cases.ACCOUNTS + "/imports?mode=GOOD_ROWS",
						StationRows.accounts(own.community())), (own, victim) -> List.of()));
		Function<String, Request> slips = (job) -> Request.post(Cases.ACCOUNTS + "/imports/" + job + "/slips", "");
		add("POST /api/v1/registry/accounts/imports/{jobId}/slips",
				new OperationCase(Rights.PLANS, (own) -> slips.apply(Fixture.adminsJob()),
						(own, victim) -> List.of(Aim.refused("path", "job-not-found", slips.apply(victim.job())))));
	}

	private void handover() {
		BiFunction<String, String, Request> handover = (from, to) -> Request.versioned("POST",
				Cases.ACCOUNTS + "/" + from + "/handover", "{\"successorId\":\"" + to + "\"}");
		add("POST /api/v1/registry/accounts/{id}/handover",
				new OperationCase(Rights.PLANS,
						(own) -> handover.apply(own.accounts().leaving(), own.accounts().read()),
						(own, victim) -> List.of(
								Aim.refused("path", "account-not-found",
										handover.apply(victim.accounts().leaving(), own.accounts().read())),
								Aim.refused("body successorId", "account-not-found",
										handover.apply(own.accounts().leaving(), victim.accounts().read())))));
	}

	private void ownPosts() {
		add("GET /api/v1/registry/own-posts", new OperationCase(Rights.READS, Request.get(REGISTRY + "/own-posts")));
		Function<String, Request> choice = (post) -> new Request("PUT", REGISTRY + "/own-posts/active",
				"application/json", "{\"postId\":\"" + post + "\"}", "");
		add("PUT /api/v1/registry/own-posts/active",
				new OperationCase(Rights.READS, (own) -> choice.apply(Fixture.ownPost()), (own, victim) -> List
					.of(Aim.refused("body postId", "account-post-not-found", choice.apply(victim.accounts().post())))));
	}

}
