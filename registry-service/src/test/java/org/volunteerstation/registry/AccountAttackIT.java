package org.volunteerstation.registry;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.test.TestServers;

import static org.assertj.core.api.Assertions.assertThat;

/** Officials who want more than is theirs. */
class AccountAttackIT extends AccountFlow {

	@Test
	void nobodyPromotesOrLocksOneself() {
		Api city = admin("5101");
		String name = name();
		String id = inUse(city, name, "tier-admin", "510104");
		Api self = caller(token(name));

		assertThat(self.get("/accounts/" + id).status()).isEqualTo(200);
		for (String part : List.of("/lock", "/activation-code")) {
			assertThat(step(self, id, "PUT", part).text("code")).isEqualTo("account-own");
		}
		assertThat(step(self, id, "DELETE", "").text("code")).isEqualTo("account-own");
		assertThat(
				step(self, id, "POST", "/posts", "{\"role\":\"tier-officer\",\"regionCode\":\"510104\"}").text("code"))
			.isEqualTo("account-own");
		String post = self.get("/own-posts").items("id").getFirst();
		assertThat(step(self, id, "DELETE", "/posts/" + post).text("code")).isEqualTo("account-own");
		assertThat(self.post("/accounts", opening(name(), "tier-admin", "510104")).text("code"))
			.isEqualTo("account-role-not-granted");
		assertThat(city.get("/accounts/" + id).json().path("version").asInt()).isEqualTo(3);
	}

	@Test
	void nobodyGivesSidewaysOrUpwards() {
		Api county = admin("510104");
		for (String region : List.of("510107", "510107017001", "5101", "51", "5103", "999999", "nonsense")) {
			Api.Answer answer = county.post("/accounts", opening(name(), "tier-viewer", region));
			assertThat(answer.status()).as(region).isEqualTo(404);
			assertThat(answer.text("code")).isEqualTo("region-not-found");
		}
		assertThat(county.post("/accounts", opening(name(), "tier-viewer", "510104999999")).text("code"))
			.isEqualTo("region-not-found");
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM official_account", Integer.class)).isZero();
	}

	@Test
	void nobodyGivesARoleThatIsNotTheirsToGive() {
		Api county = admin("510104");
		for (String role : List.of("tier-admin", "station-manager")) {
			assertThat(county.post("/accounts", opening(name(), role, "510104")).status()).as(role).isEqualTo(403);
		}
		for (String role : List.of("security-admin", "auditor", "system", "app", "consumer", "volunteer", "resident")) {
			Api.Answer answer = county.post("/accounts", opening(name(), role, COMMUNITY));
			assertThat(answer.status()).as(role).isEqualTo(403);
			assertThat(answer.text("code")).isEqualTo("account-role-not-granted");
		}
		assertThat(county.post("/accounts", opening(name(), "realm-admin", COMMUNITY)).text("code"))
			.isEqualTo("account-role-unknown");
		for (String role : List.of("tier-officer", "tier-viewer", "station-manager", "auditor", "security-admin")) {
			Api other = official("510104", role);
			assertThat(other.post("/accounts", opening(name(), "tier-viewer", COMMUNITY)).status()).isEqualTo(403);
			assertThat(other.get("/accounts").status()).isEqualTo(403);
			assertThat(other.post("/accounts/searches", "{\"username\":\"a\"}").status()).isEqualTo(403);
		}
		assertThat(system().post("/accounts", opening(name(), "tier-viewer", COMMUNITY)).status()).isEqualTo(403);
	}

	@Test
	void foreignAccountsAreNotThere() {
		String id = opened(admin("510104"), name(), "tier-officer", COMMUNITY).text("id");
		for (String region : List.of("510107", "510104018", "5103")) {
			Api other = admin(region).with("If-Match", "\"1\"");
			assertThat(other.get("/accounts/" + id).text("code")).isEqualTo("account-not-found");
			for (String step : List.of("PUT /lock", "DELETE /lock", "PUT /activation-code", "DELETE ")) {
				Api.Answer answer = other.send(step.split(" ")[0], "/accounts/" + id + step.replaceFirst("^\\w+ ", ""),
						"", "application/json");
				assertThat(answer.text("code")).as(step).isEqualTo("account-not-found");
			}
			assertThat(other.post("/accounts/" + id + "/posts", "{\"role\":\"tier-viewer\",\"regionCode\":\"510104\"}")
				.status()).isEqualTo(404);
		}
		assertThat(admin("510104").put("/accounts/" + id + "/lock", "").status()).isEqualTo(428);
		assertThat(admin("510104").with("If-Match", "\"7\"").put("/accounts/" + id + "/lock", "").status())
			.isEqualTo(412);
	}

	@Test
	void nobodyTakesOverWhoAlsoHoldsAPostElsewhere() {
		Api county = admin("510104");
		String id = opened(county, name(), "tier-officer", COMMUNITY).text("id");
		step(county, id, "POST", "/posts", "{\"role\":\"tier-officer\",\"regionCode\":\"510104018000\"}");
		Api street = admin("510104017");

		assertThat(street.get("/accounts/" + id).json().path("posts")).hasSize(1);
		for (String part : List.of("/lock", "/activation-code")) {
			assertThat(step(street, id, "PUT", part).text("code")).isEqualTo("account-beyond");
		}
		String far = county.get("/accounts/" + id).json().path("posts").path(1).path("id").asString("");
		assertThat(step(street, id, "DELETE", "/posts/" + far).text("code")).isEqualTo("account-post-not-found");
		assertThat(step(admin("510104017001"), id, "PUT", "/lock").text("code")).isEqualTo("account-beyond");
	}

	@Test
	void nobodyUndoesALockFromAbove() {
		Api city = admin("5101");
		Api county = admin("510104");
		String id = opened(county, name(), "tier-officer", COMMUNITY).text("id");
		assertThat(step(city, id, "PUT", "/lock").text("state")).isEqualTo("LOCKED");

		for (Api below : List.of(county, admin("510104017"))) {
			Api.Answer refused = step(below, id, "DELETE", "/lock");
			assertThat(refused.status()).isEqualTo(403);
			assertThat(refused.text("code")).isEqualTo("account-locked-above");
			assertThat(refused.text("detail")).contains("510100000000", "解锁");
			assertThat(step(below.with("Accept-Language", "en"), id, "DELETE", "/lock").text("detail"))
				.contains("510100000000 locked this account");
		}
		assertThat(step(county, id, "POST", "/posts", "{\"role\":\"tier-viewer\",\"regionCode\":\"510104018\"}")
			.text("state")).isEqualTo("LOCKED");
		assertThat(step(county, id, "DELETE", "/lock").text("code")).as("after another change")
			.isEqualTo("account-locked-above");
		assertThat(step(admin("51"), id, "DELETE", "/lock").text("state")).isEqualTo("INVITED");

		step(county, id, "PUT", "/lock");
		assertThat(step(admin("510104017"), id, "DELETE", "/lock").text("code")).isEqualTo("account-beyond");
		assertThat(step(county, id, "DELETE", "/lock").text("state")).as("the own lock").isEqualTo("INVITED");
		step(city, id, "PUT", "/lock");
		this.jdbc.update("UPDATE official_account SET locked_by = NULL");
		assertThat(step(county, id, "DELETE", "/lock").text("state")).as("a lock of before").isEqualTo("INVITED");
	}

	@Test
	void whoResetsAnAccountGetsNoneOfThePersonsOwnRoles() {
		Api county = admin("510104");
		String name = name();
		String id = inUse(county, name, "tier-officer", COMMUNITY);
		awaitAligned();
		String subject = subject(id);
		give(subject, "unmasker", "auditor");
		assertThat(roles(token(name))).contains("unmasker", "auditor", "tier-officer");

		String code = step(county, id, "PUT", "/activation-code").text("code");
		awaitReady(county, id);
		assertThat(redeem(code, PASSWORD).status()).isEqualTo(204);
		awaitAligned();

		assertThat(roles(tokenOfLater(name))).contains("tier-officer").doesNotContain("unmasker", "auditor");
		assertThat(users("/" + subject + "/role-mappings/realm")).contains("default-roles-");
		assertThat(taken(id)).containsExactly("auditor unmasker");
	}

	@Test
	void ownRolesDoNotTravelToALargerRegion() {
		Api county = admin("510104");
		String name = name();
		String id = inUse(county, name, "tier-officer", "510104017000");
		step(county, id, "POST", "/posts", "{\"role\":\"tier-officer\",\"regionCode\":\"510104000000\"}");
		step(county, id, "POST", "/posts", "{\"role\":\"tier-officer\",\"regionCode\":\"" + COMMUNITY + "\"}");
		awaitAligned();
		give(subject(id), "unmasker");

		act(name, COMMUNITY);
		assertThat(roles(tokenOfLater(name))).as("within the region of before").contains("unmasker");
		assertThat(taken(id)).isEmpty();

		act(name, "510104000000");
		assertThat(roles(tokenOfLater(name))).contains("tier-officer").doesNotContain("unmasker");
		assertThat(taken(id)).containsExactly("unmasker");
	}

	@Test
	void ownRolesDoNotOutliveThePost() {
		Api county = admin("510104");
		String name = name();
		String id = inUse(county, name, "tier-officer", COMMUNITY);
		step(county, id, "POST", "/posts", "{\"role\":\"tier-officer\",\"regionCode\":\"510104018000\"}");
		awaitAligned();
		give(subject(id), "unmasker");

		String post = caller(tokenOfLater(name)).get("/own-posts").items("id").getFirst();
		assertThat(step(county, id, "DELETE", "/posts/" + post).status()).isEqualTo(200);
		awaitAligned();

		assertThat(roles(tokenOfLater(name))).contains("tier-officer").doesNotContain("unmasker");
	}

	@Test
	void nobodyLetsSeePersonalDataWhoIsNotAboveThePost() {
		Api county = admin("510104");
		for (String opening : List.of(trusting(name(), "tier-officer", "510104"),
				trusting(name(), "tier-viewer", COMMUNITY), trusting(name(), "station-manager", COMMUNITY))) {
			Api.Answer answer = county.post("/accounts", opening);
			assertThat(answer.status()).as(opening).isEqualTo(403);
			assertThat(answer.text("code")).as(opening).isEqualTo("account-unmasking-not-granted");
			Api.Answer batch = county.post("/accounts/batches",
					"{\"accounts\":[" + trusting(name(), "tier-officer", COMMUNITY) + "," + opening + "]}");
			assertThat(batch.text("code")).as(opening).isEqualTo("account-batch-refused");
			assertThat(batch.json().at("/errors/0/pointer").asString()).isEqualTo("/accounts/1/unmasks");
		}
		assertThat(county.post("/accounts", trusting(name(), "tier-admin", "510104")).text("code"))
			.isEqualTo("account-role-not-granted");
		assertThat(county.post("/accounts", trusting(name(), "tier-officer", "5101")).status()).isEqualTo(404);
		assertThat(county.post("/accounts", trusting(name(), "tier-officer", "510107")).status()).isEqualTo(404);
		String id = opened(county, name(), "tier-officer", COMMUNITY).text("id");
		assertThat(step(county, id, "POST", "/posts",
				"{\"role\":\"tier-officer\",\"regionCode\":\"510104\",\"unmasks\":true}")
			.text("code")).isEqualTo("account-unmasking-not-granted");
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM official_post", Integer.class)).isOne();
		assertThat(this.jdbc.queryForObject("SELECT SUM(unmasks) FROM official_post", Integer.class)).isZero();
	}

	@Test
	void nobodyLetsSeePersonalDataWhoSeesNone() {
		Api city = official("5101", "tier-admin");
		assertThat(city.post("/accounts", trusting(name(), "tier-officer", COMMUNITY)).text("code"))
			.isEqualTo("account-unmasking-not-granted");
		assertThat(
				city.post("/accounts/batches", "{\"accounts\":[" + trusting(name(), "tier-officer", COMMUNITY) + "]}")
					.text("code"))
			.isEqualTo("account-batch-refused");
		String id = inUse(city, name(), "tier-officer", COMMUNITY);
		String part = "/posts/" + post(city, id, COMMUNITY) + "/unmasking";
		assertThat(step(city, id, "PUT", part).text("code")).isEqualTo("account-unmasking-not-granted");
		assertThat(step(city, id, "POST", "/posts",
				"{\"role\":\"tier-officer\",\"regionCode\":\"510104\",\"unmasks\":true}")
			.text("code")).isEqualTo("account-unmasking-not-granted");
		assertThat(this.jdbc.queryForObject("SELECT SUM(unmasks) FROM official_post", Integer.class)).isZero();

		assertThat(step(admin("5101"), id, "PUT", part).status()).isEqualTo(200);
		assertThat(step(city, id, "DELETE", part).status()).as("to take it away no right is needed").isEqualTo(200);
	}

	@Test
	void nobodyLetsSeePersonalDataByAStep() {
		Api city = admin("5101");
		String name = name();
		String id = inUse(city, name, "tier-admin", "510104");
		String post = post(city, id, "510104000000");
		String part = "/posts/" + post + "/unmasking";
		Api self = caller(token(name));
		String colleague = opened(self, name(), "tier-officer", "510104").text("id");
		String sideways = "/posts/" + post(self, colleague, "510104000000") + "/unmasking";

		for (String method : List.of("PUT", "DELETE")) {
			assertThat(step(self, id, method, part).text("code")).as(method).isEqualTo("account-own");
			assertThat(admin("510107").with("If-Match", "\"1\"")
				.send(method, "/accounts/" + id + part, "", "application/json")
				.text("code")).as(method).isEqualTo("account-not-found");
			assertThat(step(self, colleague, method, part).text("code")).as("a post of another account, " + method)
				.isEqualTo("account-post-not-found");
			assertThat(official("5101", "tier-officer").with("If-Match", "\"1\"")
				.send(method, "/accounts/" + id + part, "", "application/json")
				.status()).as(method).isEqualTo(403);
		}
		assertThat(step(self, colleague, "PUT", sideways).text("code")).isEqualTo("account-unmasking-not-granted");
		assertThat(step(admin("510104"), id, "PUT", part).text("code")).as("by another of the same office")
			.isEqualTo("account-beyond");
		assertThat(this.jdbc.queryForObject("SELECT SUM(unmasks) FROM official_post", Integer.class)).isZero();
	}

	/** As the administrator of the realm does. */
	private static void give(String subject, String... names) {
		String realm = "/" + TestServers.get().value("realm");
		String roles = Stream.of(names)
			.map((name) -> KEYCLOAK.expect("GET", realm + "/roles/" + name, ""))
			.collect(Collectors.joining(",", "[", "]"));
		KEYCLOAK.expect("POST", realm + "/users/" + subject + "/role-mappings/realm", roles);
	}

	private List<String> taken(String id) {
		return this.jdbc.queryForList(
				"SELECT detail FROM audit_entry WHERE action = 'account.roles-taken' AND object_id = ?", String.class,
				id);
	}

	private String subject(String id) {
		return String
			.valueOf(this.jdbc.queryForObject("SELECT subject FROM official_account WHERE id = ?", String.class, id));
	}

	@Test
	void aBatchWithOneForeignRowStoresNothing() {
		Api county = admin("510104");
		String good = opening(name(), "tier-officer", COMMUNITY);
		String twice = name();
		for (String bad : List.of(opening(name(), "tier-officer", "510107017001"),
				opening(name(), "tier-officer", "510104999999"), opening(name(), "tier-officer", "x"))) {
			Api.Answer answer = county.post("/accounts/batches", "{\"accounts\":[" + good + "," + bad + "]}");
			assertThat(answer.status()).as(bad).isEqualTo(404);
			assertThat(answer.text("code")).isEqualTo("region-not-found");
			assertThat(answer.json().at("/errors/0/pointer").asString("")).startsWith("/accounts/1");
		}
		for (String bad : List.of(opening(name(), "tier-admin", "510104"), opening(name(), "auditor", COMMUNITY),
				opening("X!", "tier-officer", COMMUNITY),
				opening(twice, "tier-officer", COMMUNITY) + "," + opening(twice, "tier-officer", COMMUNITY))) {
			Api.Answer answer = county.post("/accounts/batches", "{\"accounts\":[" + good + "," + bad + "]}");
			assertThat(answer.status()).as(bad).isEqualTo(422);
			assertThat(answer.text("code")).isEqualTo("account-batch-refused");
		}
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM official_account", Integer.class)).isZero();
		assertThat(county.post("/accounts/batches", "{\"accounts\":[" + good + "]}").json().path("opened")).hasSize(1);
	}

	@Test
	void guessedCodesAreRefusedAndNothingElseIsOpen() {
		assertThat(redeem("AAAAA-AAAAA-AAAAA-AAAAA-AAAAA", PASSWORD).text("code")).isEqualTo("activation-code-void");
		assertThat(caller("").get("/activation").status()).isEqualTo(401);
		assertThat(caller("").get("/accounts").status()).isEqualTo(401);
	}

}
