package org.volunteerstation.registry.account.keycloak;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.volunteerstation.platform.servers.KeycloakAdmin;
import org.volunteerstation.platform.test.TestServers;
import org.volunteerstation.platform.web.security.Revocations;
import org.volunteerstation.registry.RegistryIT;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** In which order Keycloak is told, and what becomes of a lease that ran out. */
class AlignmentQueueIT extends RegistryIT {

	private static final KeycloakAdmin KEYCLOAK = new KeycloakAdmin(TestServers.get().value("keycloak.url"),
			TestServers.get().value("keycloak.password"));

	private static final Duration SOON = Duration.ofMinutes(4);

	@Autowired
	private AlignmentQueue queue;

	@Autowired
	private AlignmentWorker worker;

	@Autowired
	private Revocations revocations;

	@BeforeEach
	void rest() {
		this.worker.stop();
		emptyAccounts();
	}

	@AfterEach
	void goOn() {
		emptyAccounts();
		if (!this.worker.isRunning()) {
			this.worker.start();
		}
	}

	@Test
	void whatRevokesComesFirst() {
		String opened = asked(account("ACTIVE"), false, 3);
		String moved = asked(account("ACTIVE"), true, 2);
		String locked = asked(account("LOCKED"), true, 1);

		List<String> order = List.of(taken().account(), taken().account(), taken().account());

		assertThat(order).containsExactly(moved, locked, opened);
		assertThat(this.queue.take()).isEmpty();
	}

	@Test
	void findsTheNextOfManyByItsIndex() {
		this.jdbc.update("""
				INSERT INTO official_account (id, username, state, activated, version, updated_at)
				SELECT id, CONCAT('m-', id), 'INVITED', 0, 1, NOW(6) FROM region LIMIT 3000""");
		this.jdbc.update("""
				INSERT INTO official_alignment (account_id, asked, revoke_tokens, due_at, tries)
				SELECT id, 1, RAND() < 0.5, NOW(6) - INTERVAL RAND() * 900 SECOND, 0 FROM official_account""");
		this.jdbc.execute("ANALYZE TABLE official_alignment");

		Map<String, Object> plan = this.jdbc
			.queryForMap("EXPLAIN SELECT account_id FROM official_alignment WHERE revoke_tokens = 1"
					+ " AND due_at <= NOW(6) AND (leased_until IS NULL OR leased_until < NOW(6))"
					+ " ORDER BY due_at LIMIT 20");

		assertThat(plan).containsEntry("key", "official_alignment_order");
		assertThat(String.valueOf(plan.get("Extra"))).doesNotContain("filesort");
	}

	@Test
	void whoOverranTheLeaseHasKeycloakToldAgain() {
		String id = asked(account("LOCKED"), false, 0);
		this.worker.start();
		awaitDone(id);
		String subject = String
			.valueOf(this.jdbc.queryForObject("SELECT subject FROM official_account WHERE id = ?", String.class, id));
		this.worker.stop();

		asked(id, true, 0);
		AlignmentQueue.Work slow = taken();
		this.jdbc.update("UPDATE official_alignment SET leased_until = NOW(6) - INTERVAL 1 SECOND");
		AlignmentQueue.Work quick = taken();
		assertThat(this.queue.done(quick)).isTrue();
		KEYCLOAK.expect("PUT", users(subject), user(subject).replace("\"enabled\":false", "\"enabled\":true"));

		assertThat(this.queue.done(slow)).isFalse();

		assertThat(this.jdbc.queryForMap("SELECT * FROM official_alignment WHERE account_id = ?", id))
			.containsEntry("hold_tokens", true)
			.containsEntry("drop_roles", true)
			.containsEntry("revoke_tokens", true);
		this.worker.start();
		awaitDone(id);
		assertThat(user(subject)).contains("\"enabled\":false");
		await().atMost(SOON).until(() -> !this.revocations.heldSubjects().containsKey(subject));
	}

	@Test
	void aFailureAfterTheLeaseIsTriedAgainToo() {
		String id = asked(account("LOCKED"), true, 0);
		AlignmentQueue.Work slow = taken();
		this.jdbc.update("UPDATE official_alignment SET leased_until = NOW(6) - INTERVAL 1 SECOND");
		assertThat(this.queue.done(taken())).isTrue();

		this.queue.failed(slow);

		assertThat(taken().account()).isEqualTo(id);
	}

	private AlignmentQueue.Work taken() {
		return this.queue.take().orElseThrow();
	}

	private void awaitDone(String id) {
		await().atMost(SOON)
			.until(() -> this.jdbc
				.queryForList("SELECT account_id FROM official_alignment WHERE account_id = ?", String.class, id)
				.isEmpty());
	}

	private String account(String state) {
		String id = UUID.randomUUID().toString();
		this.jdbc.update("INSERT INTO official_account (id, username, state, activated, version, updated_at)"
				+ " VALUES (?, ?, ?, 1, 1, NOW(6))", id, "q-" + id.substring(0, 18), state);
		this.jdbc.update("INSERT INTO official_post (id, account_id, region_code, role, held, active)"
				+ " VALUES (?, ?, '510104017001', 'TIER_OFFICER', 1, 1)", UUID.randomUUID().toString(), id);
		return id;
	}

	private String asked(String id, boolean revoke, int secondsAgo) {
		this.jdbc.update("INSERT INTO official_alignment (account_id, asked, revoke_tokens, hold_tokens, due_at, tries)"
				+ " VALUES (?, 1, ?, 0, NOW(6) - INTERVAL ? SECOND, 0)", id, revoke, secondsAgo);
		return id;
	}

	private static String user(String subject) {
		return KEYCLOAK.expect("GET", users(subject), "");
	}

	private static String users(String subject) {
		return "/" + TestServers.get().value("realm") + "/users/" + subject;
	}

}
