package org.volunteerstation.registry;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;

import org.volunteerstation.platform.servers.ServerFailure;
import org.volunteerstation.platform.web.security.Revocations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Who is locked while Keycloak is far behind: signing in again helps nobody. Keycloak
 * goes on giving tokens here, as nothing tells it otherwise.
 */
class HeldAccountsIT extends AccountFlow {

	/** Far more than are aligned while the first is. */
	private static final int BACKLOG = 60;

	@Autowired
	@Qualifier("alignmentWorker")
	private SmartLifecycle worker;

	@Autowired
	private Revocations revocations;

	@AfterEach
	void goOn() {
		this.jdbc.update("UPDATE official_alignment SET due_at = NOW(6)");
		if (!this.worker.isRunning()) {
			this.worker.start();
		}
	}

	@Test
	void aLockWaitsBehindNothing() {
		Api county = admin("510104");
		String name = name();
		String id = inUse(county, name, "tier-officer", COMMUNITY);
		awaitAligned();
		this.worker.stop();
		backlog(county);

		assertThat(step(county, id, "PUT", "/lock").text("state")).isEqualTo("LOCKED");
		String again = tokenOfLater(name);
		assertThat(caller(again).get("/stations").status()).as("signed in after the lock").isEqualTo(401);

		this.worker.start();
		await().atMost(SOON).until(() -> waiting(id) == 0);
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM official_alignment", Integer.class))
			.as("those who waited before")
			.isGreaterThan(BACKLOG / 3);
		assertThatThrownBy(() -> signIn(name)).isInstanceOf(ServerFailure.class);
		assertThat(caller(again).get("/stations").status()).isEqualTo(401);

		assertThat(step(county, id, "DELETE", "/lock").text("state")).isEqualTo("ACTIVE");
		await().atMost(SOON).until(() -> waiting(id) == 0);
		assertThat(caller(tokenOfLater(name)).get("/stations").status()).isEqualTo(200);
	}

	@Test
	void holdsWhoAKilledProcessDidNotAndReleasesWhoWaitsForNothing() {
		Api county = admin("510104");
		String name = name();
		String id = inUse(county, name, "tier-officer", COMMUNITY);
		awaitAligned();
		String subject = String
			.valueOf(this.jdbc.queryForObject("SELECT subject FROM official_account WHERE id = ?", String.class, id));
		assertThat(caller(tokenOfLater(name)).get("/stations").status()).isEqualTo(200);

		this.jdbc.update("UPDATE official_account SET state = 'LOCKED', version = version + 1 WHERE id = ?", id);
		this.jdbc.update("INSERT INTO official_alignment (account_id, asked, revoke_tokens, hold_tokens, due_at, tries)"
				+ " VALUES (?, 1, 1, 1, NOW(6) + INTERVAL 1 HOUR, 0)", id);
		await().atMost(SOON).until(() -> this.revocations.heldSubjects().containsKey(subject));
		assertThat(caller(tokenOfLater(name)).get("/stations").status()).isEqualTo(401);

		this.jdbc.update("DELETE FROM official_alignment WHERE account_id = ?", id);
		await().atMost(SOON).until(() -> !this.revocations.heldSubjects().containsKey(subject));
		assertThat(caller(tokenOfLater(name)).get("/stations").status()).isEqualTo(200);
	}

	private void backlog(Api county) {
		String rows = Stream.generate(() -> opening(name(), "tier-viewer", COMMUNITY))
			.limit(BACKLOG)
			.collect(Collectors.joining(","));
		assertThat(county.post("/accounts/batches", "{\"accounts\":[" + rows + "]}").status()).isEqualTo(200);
	}

	private long waiting(String id) {
		Map<String, Object> row = this.jdbc
			.queryForMap("SELECT COUNT(*) AS n FROM official_alignment WHERE account_id = ?", id);
		return ((Number) row.getOrDefault("n", 0)).longValue();
	}

}
