package org.volunteerstation.registry;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.jobs.JobSettings;
import org.volunteerstation.platform.test.TestServers;
import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process of its own opens the accounts of a sheet, takes in another of counts of
 * residents, and is killed (SIGKILL) in the middle: of a chunk of rows of each that it
 * has begun to store, and of a user that Keycloak has made and the register does not
 * know. This process rests meanwhile and goes on afterwards.
 */
class KilledAccountsIT extends AccountFlow {

	private static final JsonMapper JSON = new JsonMapper();

	private static final int ROWS = 16;

	private static final int CHUNK = 6;

	/** Slips that are fetched before anybody goes on. */
	private static final int EARLY = 3;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private JobSettings jobs;

	@Autowired
	private DataSource database;

	@LocalServerPort
	private int servicePort;

	private @Nullable Process process;

	@AfterEach
	void goOn() throws InterruptedException {
		kill();
		this.jdbc.update("UPDATE official_alignment SET leased_until = NOW(6) - INTERVAL 1 SECOND");
		background().stream().filter((one) -> !one.isRunning()).forEach(SmartLifecycle::start);
	}

	@Test
	void opensEachRowOnceAndEachCodeCanBeFetched() throws Exception {
		List<String> names = Stream.generate(AccountFlow::name).limit(ROWS).toList();
		background().forEach(SmartLifecycle::stop);
		KilledCounts counts = new KilledCounts(this.jdbc, client("5101"), CHUNK);
		String job = submitted(names);
		String counting = counts.submitted();

		String orphan = names.get(2);
		killedWhileItStores(names.get(CHUNK + 4), counts, orphan);

		counts.assertBegun();
		assertThat(opened(job)).as("the chunk that is done, and nothing of the one begun")
			.containsExactlyInAnyOrderElementsOf(names.subList(0, CHUNK));
		assertThat(this.jdbc.queryForObject("SELECT subject FROM official_account WHERE username = ?", String.class,
				orphan))
			.as("Keycloak's answer was not heard")
			.isNull();
		assertThat(JSON.readTree(users("?exact=true&username=" + orphan))).hasSize(1);
		List<JsonNode> early = slips(job, "?limit=" + EARLY);
		goOn();
		JsonNode ended = ended("510104", job);
		JsonNode counted = ended("5101", counting);
		awaitAligned();

		assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("DONE");
		assertThat(List.of(ended.path("total").asInt(), ended.path("done").asInt(), ended.path("failed").asInt()))
			.containsExactly(ROWS, ROWS, 0);
		assertThat(opened(job)).containsExactlyInAnyOrderElementsOf(names);
		names.forEach(this::assertWhole);
		assertCodes(job, early);
		assertThat(counted.path("state").asString()).as(counted.toString()).isEqualTo("DONE");
		assertThat(counted.path("failed").asInt()).isZero();
		counts.assertWhole();
		counts.clear();
	}

	/** One account with one post, one user with its role, told once. */
	private void assertWhole(String name) {
		Map<String, Object> account = this.jdbc
			.queryForMap("SELECT id, subject, state, problem, version FROM official_account WHERE username = ?", name);
		String id = String.valueOf(account.get("id"));
		JsonNode user = JSON.readTree(users("?exact=true&briefRepresentation=false&username=" + name));
		assertThat(user).as(name).hasSize(1);
		assertThat(user.at("/0/id").asString()).isEqualTo(account.get("subject"));
		assertThat(user.at("/0/attributes/account_id/0").asString()).isEqualTo(id);
		assertThat(user.at("/0/attributes/region_code/0").asString()).isEqualTo(COMMUNITY);
		assertThat(user.at("/0/enabled").asBoolean()).as("nobody signs in before the code is used").isFalse();
		assertThat(users("/" + account.get("subject") + "/role-mappings/realm")).contains("\"tier-officer\"");
		assertThat(account.get("problem")).isNull();
		assertThat(count("official_post WHERE held = 1 AND active = 1 AND account_id = ?", id)).isEqualTo(1);
		assertThat(count("outbox_event WHERE type = 'volunteer.account.opened.v1' AND event_key = ?", id)).isEqualTo(1);
		assertThat(count("audit_entry WHERE action = 'account.opened' AND object_id = ?", id)).isEqualTo(1);
	}

	/** What was fetched before holds, the rest is there, and all can be replaced. */
	private void assertCodes(String job, List<JsonNode> early) {
		List<JsonNode> late = slips(job, "");
		assertThat(early).hasSize(EARLY);
		assertThat(late).hasSize(ROWS - EARLY);
		assertThat(Stream.concat(early.stream(), late.stream()).map((slip) -> slip.path("code").asString()))
			.doesNotHaveDuplicates();
		assertThat(slips(job, "")).isEmpty();
		assertThat(redeem(early.getFirst().path("code").asString(), PASSWORD).status()).isEqualTo(204);
		assertThat(token(early.getFirst().path("username").asString())).isNotEmpty();

		List<JsonNode> again = slips(job, "?again=true");
		assertThat(again).hasSize(ROWS - 1);
		assertThat(redeem(late.getFirst().path("code").asString(), PASSWORD).text("code"))
			.isEqualTo("activation-code-void");
		awaitAligned();
		assertThat(redeem(again.getLast().path("code").asString(), PASSWORD).status()).isEqualTo(204);
	}

	/** Holds a name and a region, and kills the process that waits for both. */
	private void killedWhileItStores(String name, KilledCounts counts, String made) throws Exception {
		try (HeldKeycloak held = new HeldKeycloak(TestServers.get().value("keycloak.url"), made);
				Connection holder = this.database.getConnection();
				Statement hold = holder.createStatement()) {
			holder.setAutoCommit(false);
			hold.execute("INSERT INTO official_account (id, username, state, activated, version, updated_at)"
					+ " VALUES (UUID(), '" + name + "', 'INVITED', 0, 1, NOW(6))");
			hold.execute(counts.holding());
			Process started = DyingRegistry.start(Path.of("target/dying-accounts.log"),
					Map.of(DyingRegistry.ACCOUNTS, "true", "volunteer.jobs.chunk-rows", String.valueOf(CHUNK),
							"volunteer.jobs.directory", this.jobs.directory().toString()),
					Map.of("VOLUNTEER_PROJECT_URL", PROJECTS.url(), "VOLUNTEER_ACTIVITY_URL", ACTIVITIES.url(),
							"VOLUNTEER_ANALYTICS_URL", ANALYTICS.url(), "VOLUNTEER_TOKEN_URL", held.url() + "/realms/"
									+ TestServers.get().value("realm") + "/protocol/openid-connect/token"));
			this.process = started;
			Awaitility.await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(20)).until(() -> {
				assertThat(started.isAlive()).isTrue();
				return held.isHolding() && isWaiting("%INSERT INTO official_account%")
						&& isWaiting("%INSERT INTO region_population%");
			});
			kill();
			holder.rollback();
		}
		Awaitility.await()
			.atMost(SOON)
			.until(() -> !isWaiting("%INSERT INTO official_account%") && !isWaiting("%INSERT INTO region_population%"));
	}

	private boolean isWaiting(String statement) {
		return count("information_schema.processlist WHERE info LIKE ? AND time_ms > 500 AND id <> CONNECTION_ID()",
				statement) > 0;
	}

	private void kill() throws InterruptedException {
		if (this.process != null) {
			this.process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
		}
	}

	private List<SmartLifecycle> background() {
		return List.of(this.context.getBean("jobRunner", SmartLifecycle.class),
				this.context.getBean("alignmentWorker", SmartLifecycle.class));
	}

	private List<String> opened(String job) {
		return this.jdbc.queryForList("SELECT username FROM official_account WHERE opened_by = ?", String.class, job);
	}

	private int count(String of, String id) {
		Integer count = this.jdbc.queryForObject("SELECT COUNT(*) FROM " + of, Integer.class, id);
		return (count != null) ? count : 0;
	}

	private String submitted(List<String> names) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		names.forEach((name) -> rows.add(Arrays.asList(name, "本级工作人员", COMMUNITY)));
		HttpResponse<String> answer = client("510104").upload("/accounts/imports?mode=GOOD_ROWS", SheetFiles.XLSX,
				SheetFiles.of(List.of("用户名*", "角色*", "区划代码*", "截止日期", "可看个人信息原文"), rows));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return JSON.readTree(answer.body()).path("id").asString();
	}

	private JsonNode ended(String region, String job) {
		return Awaitility.await()
			.atMost(SOON)
			.until(() -> JSON.readTree(client(region).get("/jobs/" + job).body()),
					(view) -> view.path("finishedAt").isString());
	}

	private List<JsonNode> slips(String job, String query) {
		HttpResponse<String> answer = client("510104").post("/accounts/imports/" + job + "/slips" + query, "");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JSON.readTree(answer.body()).path("items").valueStream().toList();
	}

	private org.volunteerstation.platform.test.Api client(String region) {
		return new org.volunteerstation.platform.test.Api("http://127.0.0.1:" + this.servicePort + "/api/v1/registry",
				Tokens.official(region, "tier-admin"));
	}

}
