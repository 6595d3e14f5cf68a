package org.volunteerstation.registry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An order gives the code of one region to another: until Keycloak knows, its tokens name
 * the region of somebody else, and none of them counts.
 */
class MovedAccountsIT extends ChangeFlow {

	private static final String WEST = "519901002000";

	@Autowired
	@Qualifier("alignmentWorker")
	private SmartLifecycle worker;

	@AfterEach
	void goOn() {
		if (!this.worker.isRunning()) {
			this.worker.start();
		}
		await().atMost(AccountFlow.SOON).until(() -> waiting() == 0);
		emptyAccounts();
	}

	@Test
	void noTokenOfTheCodeOfBeforeCountsOnceAnotherRegionHasIt() {
		String west = AccountFlow.name();
		String east = AccountFlow.name();
		inUse(west, WEST);
		inUse(east, "519901001000");
		assertThat(caller(AccountFlow.token(west)).get("/regions/" + WEST).status()).isEqualTo(200);
		this.worker.stop();

		applied(county(), city(), order("RECODE", codes("519901002"), to("519901008", ""), ""));
		applied(county(), city(),
				order("RECODE", codes("519901001"), to("519901002", ""), "").replace(ON, "2026-11-02"));

		String stale = AccountFlow.tokenOfLater(west);
		assertThat(AccountFlow.claims(stale).path("region_code").asString()).isEqualTo(WEST);
		assertThat(caller(stale).get("/regions/" + WEST).status()).as("the east's by now").isEqualTo(401);
		assertThat(caller(AccountFlow.tokenOfLater(east)).get("/stations").status()).isEqualTo(401);

		this.worker.start();
		await().atMost(AccountFlow.SOON).until(() -> waiting() == 0);
		assertThat(caller(stale).get("/regions/" + WEST).status()).isEqualTo(401);
		Api moved = caller(AccountFlow.tokenOfLater(west));
		assertThat(moved.get("/regions/519901008000").status()).isEqualTo(200);
		assertThat(moved.get("/regions/" + WEST).status()).isEqualTo(404);
		assertThat(caller(AccountFlow.tokenOfLater(east)).get("/regions/" + WEST).status()).isEqualTo(200);
	}

	private void inUse(String name, String region) {
		AccountFlow.inUse(county(), caller(""), AccountFlow.opening(name, "tier-officer", region));
		await().atMost(AccountFlow.SOON).until(() -> waiting() == 0);
	}

	private int waiting() {
		Integer rows = this.jdbc.queryForObject("SELECT COUNT(*) FROM official_alignment", Integer.class);
		return (rows != null) ? rows : 0;
	}

}
