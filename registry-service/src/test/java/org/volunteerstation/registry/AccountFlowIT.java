package org.volunteerstation.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.CallerRegister;
import org.volunteerstation.platform.servers.ServerFailure;
import org.volunteerstation.platform.test.Concurrently;
import org.volunteerstation.platform.test.TestServers;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Role;
import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.AccountDirectory;
import org.volunteerstation.registry.account.AccountExpiry;
import org.volunteerstation.registry.account.AccountFilter;
import org.volunteerstation.registry.account.AccountRecords;
import org.volunteerstation.registry.account.AccountRefusal;
import org.volunteerstation.registry.account.Accounts;
import org.volunteerstation.registry.account.Activations;
import org.volunteerstation.registry.account.OwnPosts;
import org.volunteerstation.registry.account.Post;
import org.volunteerstation.registry.region.RegionDirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** An account from its opening to its end. */
class AccountFlowIT extends AccountFlow {

	@Autowired
	private Accounts accounts;

	@Autowired
	private Activations activations;

	@Autowired
	private AccountRecords records;

	@Autowired
	private AccountExpiry expiry;

	@Autowired
	private CallerRegister register;

	@Test
	void opensAnAccountThatThePersonActivates() {
		Api county = admin("510104");
		String name = name();
		Api.Answer opened = opened(county, name, "tier-officer", COMMUNITY);
		assertThat(opened.text("state")).isEqualTo("INVITED");
		assertThat(opened.header("Location")).endsWith("/accounts/" + opened.text("id"));
		assertThatThrownBy(() -> signIn(name)).isInstanceOf(ServerFailure.class);

		Api.Answer first = step(county, opened.text("id"), "PUT", "/activation-code");
		Api.Answer second = step(county, opened.text("id"), "PUT", "/activation-code");
		awaitReady(county, opened.text("id"));

		Api.Answer replaced = redeem(first.text("code"), PASSWORD);
		assertThat(replaced.text("code")).isEqualTo("activation-code-void");
		assertThat(replaced.text("detail")).startsWith("激活码").contains("ask for a new one");
		assertThat(redeem(second.text("code"), "short").status()).isEqualTo(400);
		assertThat(redeem(second.text("code").toLowerCase(Locale.ROOT).replace("-", " "), PASSWORD).status())
			.isEqualTo(204);
		assertThat(redeem(second.text("code"), PASSWORD).status()).isEqualTo(404);
		Api official = caller(token(name));
		assertThat(official.get("/stations").status()).isEqualTo(200);
		assertThat(official.get("/regions/510104").status()).isEqualTo(404);
		assertThat(official.get("/own-posts").items("regionCode")).containsExactly(COMMUNITY);
		assertThat(county.get("/accounts/" + opened.text("id")).text("state")).isEqualTo("ACTIVE");
	}

	@Test
	void keepsNoCodeInClearAndNoneForLonger() {
		Api county = admin("510104");
		String id = opened(county, name(), "tier-viewer", "510104").text("id");
		String code = step(county, id, "PUT", "/activation-code").text("code");
		awaitReady(county, id);

		assertThat(this.jdbc.queryForList("SELECT code_hash FROM official_activation", String.class))
			.doesNotContain(code, code.replace("-", ""))
			.hasSize(1);
		this.jdbc.update("UPDATE official_activation SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
		assertThat(redeem(code, PASSWORD).text("code")).isEqualTo("activation-code-void");
	}

	@Test
	void locksAtOnceAndUnlocks() {
		Api county = admin("510104");
		String name = name();
		String id = inUse(county, name, "tier-officer", COMMUNITY);
		Api official = caller(token(name));
		assertThat(official.get("/stations").status()).isEqualTo(200);

		assertThat(step(county, id, "PUT", "/lock").text("state")).isEqualTo("LOCKED");

		await().atMost(Duration.ofSeconds(5)).until(() -> official.get("/stations").status() == 401);
		awaitAligned();
		assertThatThrownBy(() -> signIn(name)).isInstanceOf(ServerFailure.class);
		assertThat(step(county, id, "PUT", "/lock").text("code")).isEqualTo("account-step-illegal");
		assertThat(step(county, id, "DELETE", "/lock").text("state")).isEqualTo("ACTIVE");
		await().atMost(SOON)
			.ignoreException(ServerFailure.class)
			.until(() -> caller(signIn(name)).get("/stations").status() == 200);
	}

	@Test
	void resetsByACodeThatMakesThePasswordVoid() {
		Api county = admin("510104");
		String name = name();
		String id = inUse(county, name, "tier-officer", COMMUNITY);
		Api official = caller(token(name));

		String code = step(county, id, "PUT", "/activation-code").text("code");

		await().atMost(SOON).until(() -> official.get("/stations").status() == 401);
		awaitAligned();
		assertThatThrownBy(() -> signIn(name)).isInstanceOf(ServerFailure.class);
		assertThat(redeem(code, PASSWORD).status()).isEqualTo(204);
		assertThat(token(name)).isNotEmpty();
	}

	@Test
	void endsForGood() {
		Api county = admin("510104");
		String name = name();
		String id = inUse(county, name, "tier-officer", COMMUNITY);
		Api official = caller(token(name));

		assertThat(step(county, id, "DELETE", "").text("state")).isEqualTo("ENDED");

		await().atMost(SOON).until(() -> official.get("/stations").status() == 401);
		awaitAligned();
		assertThatThrownBy(() -> signIn(name)).isInstanceOf(ServerFailure.class);
		for (String part : List.of("/lock", "/activation-code")) {
			assertThat(step(county, id, "PUT", part).text("code")).isEqualTo("account-step-illegal");
		}
		assertThat(county.post("/accounts", opening(name, "tier-officer", COMMUNITY)).status()).isEqualTo(409);
	}

	@Test
	void actsInOnePostOfSeveral() {
		Api county = admin("510104");
		String name = name();
		String id = inUse(county, name, "tier-officer", COMMUNITY);
		Api.Answer added = step(county, id, "POST", "/posts",
				"{\"role\":\"tier-viewer\",\"regionCode\":\"510104018000\"}");
		assertThat(added.status()).as(added.response().body()).isEqualTo(200);
		Api official = caller(token(name));
		assertThat(official.get("/own-posts").items("active")).containsExactly("true", "false");
		assertThat(official.get("/regions/510104018").status()).isEqualTo(404);

		String other = official.get("/own-posts").items("id").getLast();
		assertThat(official.put("/own-posts/active", "{\"postId\":\"" + other + "\"}").items("active"))
			.containsExactly("false", "true");

		await().atMost(SOON).until(() -> official.get("/stations").status() == 401);
		await().atMost(SOON).until(() -> caller(signIn(name)).get("/regions/510104018").status() == 200);
		Api.Answer left = step(county, id, "DELETE", "/posts/" + other);
		assertThat(left.json().path("posts")).hasSize(1);
		assertThat(left.json().path("posts").path(0).path("active").asBoolean()).isTrue();
		assertThat(step(county, id, "DELETE", "/posts/" + left.json().path("posts").path(0).path("id").asString(""))
			.text("code")).isEqualTo("account-last-post");
	}

	@Test
	void seesPersonalDataInClearWhileActingInAPostThatLetsSo() {
		Api city = admin("5101");
		Api county = admin("510104");
		String name = name();
		String id = inUse(city, caller(""), trusting(name, "tier-officer", "510104"));
		String part = "/posts/" + post(city, id, "510104000000") + "/unmasking";
		awaitAligned();
		String token = tokenOfLater(name);
		assertThat(roles(token)).as("the code of who may give it leaves it").contains("tier-officer", "unmasker");

		step(city, id, "POST", "/posts", "{\"role\":\"tier-officer\",\"regionCode\":\"" + COMMUNITY + "\"}");
		act(name, COMMUNITY);
		assertThat(roles(tokenOfLater(name))).contains("tier-officer").doesNotContain("unmasker");
		act(name, "510104000000");
		Api official = caller(tokenOfLater(name));
		assertThat(official.get("/own-posts").items("unmasks")).containsExactly("true", "false");

		assertThat(step(county, id, "DELETE", part).status()).isEqualTo(200);
		await().atMost(SOON).until(() -> official.get("/stations").status() == 401);
		awaitAligned();
		assertThat(roles(tokenOfLater(name))).contains("tier-officer").doesNotContain("unmasker");

		assertThat(step(city, id, "PUT", part).status()).isEqualTo(200);
		long version = city.get("/accounts/" + id).json().path("version").asLong();
		assertThat(step(city, id, "PUT", part).json().path("version").asLong()).as("nothing to do").isEqualTo(version);
		awaitAligned();
		assertThat(roles(tokenOfLater(name))).contains("tier-officer", "unmasker");

		String code = step(county, id, "PUT", "/activation-code").text("code");
		awaitAligned();
		assertThat(redeem(code, PASSWORD).status()).isEqualTo(204);
		awaitAligned();
		assertThat(roles(tokenOfLater(name))).as("by a code of who may not give it").doesNotContain("unmasker");
		assertThat(this.jdbc.queryForList(
				"SELECT CONCAT_WS(' ', action, detail) FROM audit_entry WHERE object_id = ?"
						+ " AND (detail LIKE '%unmasker%' OR action LIKE 'account.unmasking%') ORDER BY id",
				String.class, id))
			.containsExactly("account.opened tier-officer+unmasker@510104000000",
					"account.unmasking-ended tier-officer@510104000000",
					"account.unmasking-given tier-officer+unmasker@510104000000",
					"account.unmasking-ended tier-officer@510104000000", "account.roles-taken unmasker");
	}

	@Test
	void handsThePostsOfWhoLeavesToASuccessor() {
		Api county = admin("510104");
		String leaving = county.post("/accounts", trusting(name(), "tier-officer", "510104018000")).text("id");
		step(county, leaving, "POST", "/posts", "{\"role\":\"tier-officer\",\"regionCode\":\"" + COMMUNITY + "\"}");
		String successor = opened(county, name(), "tier-officer", COMMUNITY).text("id");

		Api.Answer over = step(county, leaving, "POST", "/handover", "{\"successorId\":\"" + successor + "\"}");

		assertThat(over.status()).as(over.response().body()).isEqualTo(200);
		assertThat(over.text("id")).isEqualTo(successor);
		assertThat(over.json().path("posts")).hasSize(2)
			.as("trust in a person is not handed over")
			.noneMatch((post) -> post.path("unmasks").asBoolean());
		assertThat(county.get("/accounts/" + leaving).text("state")).isEqualTo("ENDED");
		assertThat(step(county, successor, "POST", "/handover", "{\"successorId\":\"" + successor + "\"}").text("code"))
			.isEqualTo("account-not-found");
		String foreign = opened(admin("510107"), name(), "tier-viewer", "510107").text("id");
		assertThat(step(county, successor, "POST", "/handover", "{\"successorId\":\"" + foreign + "\"}").text("code"))
			.isEqualTo("account-not-found");
	}

	@Test
	void endsDeputiesAfterTheirLastDay() {
		Api county = admin("510104");
		String id = opened(county, name(), "tier-officer", COMMUNITY).text("id");
		step(county, id, "POST", "/posts",
				"{\"role\":\"tier-viewer\",\"regionCode\":\"510104018000\",\"endsOn\":\"2099-12-31\"}");
		assertThat(this.expiry.endOver()).isZero();

		this.jdbc.update("UPDATE official_post SET ends_on = '2026-01-01' WHERE role = 'TIER_VIEWER'");
		this.expiry.endOver();

		assertThat(county.get("/accounts/" + id).json().path("posts")).hasSize(1);
		this.jdbc.update("UPDATE official_post SET ends_on = '2026-01-01' WHERE role = 'TIER_OFFICER'");
		this.expiry.endOver();
		assertThat(county.get("/accounts/" + id).text("state")).isEqualTo("ENDED");
	}

	@Test
	void readsADeputyAsOverTheDayAfterWithoutAnythingHavingRun() {
		Api county = admin("510104");
		String name = name();
		String id = inUse(county, name, "tier-officer", COMMUNITY);
		LocalDate last = LocalDate.now(RegionDirectory.ZONE).plusDays(3);
		step(county, id, "POST", "/posts",
				"{\"role\":\"tier-viewer\",\"regionCode\":\"510104018000\",\"endsOn\":\"" + last + "\"}");
		Api official = caller(token(name));
		String deputy = official.get("/own-posts").items("id").getLast();
		official.put("/own-posts/active", "{\"postId\":\"" + deputy + "\"}");
		String subject = subject(id);

		assertThat(at(last.atTime(23, 59)).account(id, RegionScope.of("510104")).posts()).extracting(Post::active)
			.containsExactly(false, true);
		assertThat(posts(last.atTime(23, 59)).of(subject)).hasSize(2);

		LocalDateTime next = last.plusDays(1).atTime(0, 0);
		Account then = at(next).account(id, RegionScope.of("510104"));
		assertThat(then.posts()).extracting((post) -> post.region().value()).containsExactly(COMMUNITY);
		assertThat(then.posts()).extracting(Post::active).containsExactly(true);
		assertThat(posts(next).of(subject)).extracting((post) -> post.region().value()).containsExactly(COMMUNITY);
		assertThat(at(next)
			.list(new AccountFilter(null, Set.of(), null), new SliceQuery(null, 50), RegionScope.of("510104"))
			.items()).hasSize(1);
		assertThatThrownBy(() -> at(next).account(id, RegionScope.of("510104018")))
			.isInstanceOf(AccountRefusal.NotFound.class);
		assertThat(county.get("/accounts/" + id).json().path("posts")).hasSize(2);
	}

	@Test
	void nobodyActsInAPostThatIsOver() {
		Api county = admin("510104");
		String name = name();
		String id = inUse(county, name, "tier-officer", COMMUNITY);
		step(county, id, "POST", "/posts",
				"{\"role\":\"tier-viewer\",\"regionCode\":\"510104018000\",\"endsOn\":\"2099-12-31\"}");
		Api official = caller(token(name));
		String deputy = official.get("/own-posts").items("id").getLast();
		this.jdbc.update("UPDATE official_post SET ends_on = '2026-01-01' WHERE id = ?", deputy);

		Api.Answer answer = official.put("/own-posts/active", "{\"postId\":\"" + deputy + "\"}");

		assertThat(answer.text("code")).isEqualTo("account-post-not-found");
		assertThat(admin("510104018").get("/accounts/" + id).status()).isEqualTo(404);
		assertThat(admin("510104018").get("/accounts").items("id")).isEmpty();
	}

	private AccountDirectory at(LocalDateTime moment) {
		return new AccountDirectory(this.accounts, expiry(moment));
	}

	private OwnPosts posts(LocalDateTime moment) {
		return new OwnPosts(this.accounts, expiry(moment), this.records, clock(moment));
	}

	private AccountExpiry expiry(LocalDateTime moment) {
		return new AccountExpiry(this.accounts, this.activations, this.records, clock(moment));
	}

	private static Clock clock(LocalDateTime inChina) {
		return Clock.fixed(inChina.atZone(RegionDirectory.ZONE).toInstant(), ZoneOffset.UTC);
	}

	private String subject(String id) {
		return String
			.valueOf(this.jdbc.queryForObject("SELECT subject FROM official_account WHERE id = ?", String.class, id));
	}

	@Test
	void opensOneAccountHoweverManyAskAtOnce() throws Exception {
		Api county = admin("510104");
		String name = name();

		List<Integer> answers = Concurrently.call(8,
				() -> county.post("/accounts", opening(name, "tier-officer", COMMUNITY)).status());

		assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
		awaitAligned();
		assertThat(users("?exact=true&username=" + name)).containsOnlyOnce("\"username\"");
	}

	@Test
	void completesWhatAKilledProcessLeft() {
		Api county = admin("510104");
		String name = name();
		String id = inUse(county, name, "tier-officer", COMMUNITY);
		awaitAligned();
		String subject = this.jdbc.queryForObject("SELECT subject FROM official_account WHERE id = ?", String.class,
				id);

		this.jdbc.update("UPDATE official_account SET subject = NULL WHERE id = ?", id);
		KEYCLOAK.expect("PUT", "/" + TestServers.get().value("realm") + "/users/" + subject,
				"{\"username\":\"" + name + "\",\"enabled\":false,\"attributes\":{\"account_id\":[\"" + id + "\"]}}");
		this.jdbc.update(
				"""
						INSERT INTO official_alignment (account_id, asked, revoke_tokens, due_at, leased_by, leased_until, tries)
						VALUES (?, 1, FALSE, NOW(6), 'killed', NOW(6) + INTERVAL 2 SECOND, 0)""",
				id);

		awaitAligned();
		assertThat(this.jdbc.queryForObject("SELECT subject FROM official_account WHERE id = ?", String.class, id))
			.isEqualTo(subject);
		assertThat(caller(token(name)).get("/own-posts").items("regionCode")).containsExactly(COMMUNITY);
	}

	@Test
	void leavesAloneWhoHadTheNameBefore() {
		Api county = admin("510104");
		String name = name();
		KEYCLOAK.expect("POST", "/" + TestServers.get().value("realm") + "/users",
				"{\"username\":\"" + name + "\",\"enabled\":true,\"firstName\":\"别人\"}");
		String before = users("?exact=true&username=" + name);

		assertThat(county.post("/accounts", opening(name, "tier-officer", COMMUNITY)).text("code"))
			.isEqualTo("account-username-taken");
		Api.Answer batch = county.post("/accounts/batches",
				"{\"accounts\":[" + opening(name, "tier-officer", COMMUNITY) + "]}");

		assertThat(batch.status()).as(batch.response().body()).isEqualTo(200);
		awaitAligned();
		assertThat(county.get("/accounts").items("problem")).containsExactly("username-taken");
		assertThat(users("?exact=true&username=" + name)).isEqualTo(before);
	}

	@Test
	void listsPageByPageWithinTheScope() {
		Api county = admin("510104");
		for (String region : List.of("510104", "510104017", COMMUNITY, "510104018")) {
			opened(county, name(), "tier-viewer", region);
		}
		opened(admin("510107"), name(), "tier-viewer", "510107");

		Api.Answer first = county.get("/accounts?limit=3");
		Api.Answer second = county.get("/accounts?limit=3&after=" + first.text("next"));

		assertThat(first.items("id")).hasSize(3);
		assertThat(second.items("id")).hasSize(1).doesNotContainAnyElementsOf(first.items("id"));
		assertThat(admin("510104017").get("/accounts").items("id")).hasSize(2);
		assertThat(admin("51").get("/accounts").items("id")).hasSize(5);
		assertThat(county.get("/accounts/matrix").items("role")).contains("station-manager");
	}

	@Test
	void findsByRegionRoleStateAndTheStartOfAName() {
		Api county = admin("510104");
		String start = "find-" + UUID.randomUUID().toString().substring(0, 8);
		String officer = opened(county, start + ".officer", "tier-officer", COMMUNITY).text("id");
		String viewer = opened(county, start + "-viewer", "tier-viewer", "510104018").text("id");
		String other = opened(county, name(), "tier-viewer", "510104018").text("id");
		step(county, other, "PUT", "/lock");

		assertThat(county.get("/accounts?role=tier-officer").items("id")).containsExactly(officer);
		assertThat(county.get("/accounts?region=510104018000").items("id")).containsExactlyInAnyOrder(viewer, other);
		assertThat(county.get("/accounts?state=LOCKED&state=ENDED").items("id")).containsExactly(other);
		assertThat(county.get("/accounts?role=king").text("code")).isEqualTo("account-role-unknown");
		assertThat(county.get("/accounts?region=510107000000").status()).isEqualTo(404);
		assertThat(county.post("/accounts/searches", "{\"username\":\"" + start + "\"}").items("id"))
			.containsExactly(officer, viewer);
		assertThat(county
			.post("/accounts/searches?limit=1",
					"{\"username\":\"" + start.toUpperCase(Locale.ROOT)
							+ "\",\"region\":\"510104018000\",\"role\":\"tier-viewer\",\"states\":[\"INVITED\"]}")
			.items("id")).containsExactly(viewer);
		assertThat(county.post("/accounts/searches", "{\"username\":\"%\"}").items("id")).isEmpty();
		assertThat(admin("510107").post("/accounts/searches", "{\"username\":\"" + start + "\"}").items("id"))
			.isEmpty();
		assertThat(county.post("/accounts/searches", "{\"username\":\"a\",\"region\":\"510107000000\"}").status())
			.isEqualTo(404);
	}

	@Test
	void tellsWhatHappenedWithoutNames() {
		Api county = admin("510104");
		String name = name();
		String id = opened(county, name, "tier-officer", COMMUNITY).text("id");
		step(county, id, "PUT", "/lock");

		var events = StationFlow.events("account", id, 2);

		assertThat(events).extracting((event) -> StationFlow.header(event, "ce_type"))
			.containsExactly("volunteer.account.opened.v1", "volunteer.account.locked.v1");
		assertThat(events).allSatisfy((event) -> assertThat(event.value()).doesNotContain(name));
		assertThat(this.jdbc.queryForList("SELECT action FROM audit_entry WHERE object_id = ?", String.class, id))
			.containsExactly("account.opened", "account.locked");
	}

	@Test
	void theTrailTellsWhichPostWhereWasGivenAndTaken() {
		Api county = admin("510104");
		String id = opened(county, name(), "tier-officer", COMMUNITY).text("id");
		Api.Answer added = step(county, id, "POST", "/posts",
				"{\"role\":\"tier-viewer\",\"regionCode\":\"510104018000\",\"endsOn\":\"2099-12-31\"}");
		String post = added.json()
			.path("posts")
			.valueStream()
			.filter((one) -> one.path("role").asString().equals("tier-viewer"))
			.map((one) -> one.path("id").asString())
			.findFirst()
			.orElseThrow();
		step(county, id, "DELETE", "/posts/" + post);

		assertThat(this.jdbc.queryForList("SELECT CONCAT_WS(' ', action, region_code, detail) FROM audit_entry"
				+ " WHERE object_id = ? ORDER BY id", String.class, id))
			.containsExactly("account.opened 510104017001 tier-officer@510104017001",
					"account.post-added 510104017001 tier-viewer@510104018000/2099-12-31",
					"account.post-ended 510104017001 tier-viewer@510104018000/2099-12-31");
	}

	/** For jobs that are older than the revocation list remembers. */
	@Test
	void theRegisterKnowsWhoStillHoldsAPost() {
		Api county = admin("510104");
		String name = name();
		String id = inUse(county, name, "tier-officer", COMMUNITY);
		String subject = String
			.valueOf(this.jdbc.queryForObject("SELECT subject FROM official_account WHERE id = ?", String.class, id));

		assertThat(this.register.holds(caller(subject, COMMUNITY, Role.TIER_OFFICER))).isTrue();
		assertThat(this.register.holds(caller(subject, COMMUNITY, Role.TIER_ADMIN))).isFalse();
		assertThat(this.register.holds(caller(subject, "510104", Role.TIER_OFFICER))).isFalse();
		assertThat(this.register.holds(caller("nobody", COMMUNITY, Role.TIER_OFFICER))).isFalse();
		step(county, id, "PUT", "/lock");
		assertThat(this.register.holds(caller(subject, COMMUNITY, Role.TIER_OFFICER))).isFalse();
	}

	private static Operator caller(String subject, String region, Role role) {
		return new Operator(subject, "official", "console", RegionScope.of(region), true, null, Set.of(role), Set.of());
	}

}
