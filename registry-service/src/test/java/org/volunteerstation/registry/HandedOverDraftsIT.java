package org.volunteerstation.registry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What somebody who leaves has drafted, and who goes on with it. */
class HandedOverDraftsIT extends ChangeFlow {

	private static final String OFFICE = "519901000000";

	@Autowired
	@Qualifier("alignmentWorker")
	private SmartLifecycle worker;

	@AfterEach
	void removeAccounts() {
		if (!this.worker.isRunning()) {
			this.worker.start();
		}
		await().atMost(AccountFlow.SOON).until(() -> count("SELECT COUNT(*) FROM official_alignment") == 0);
		emptyAccounts();
	}

	@Test
	void theSuccessorGoesOnWithDraftsAndWithNothingElse() {
		String leaving = AccountFlow.name();
		String id = admin(leaving);
		Api leaver = caller(AccountFlow.token(leaving));
		Api.Answer draft = drafted(leaver, order("RECODE", codes("519901002"), to("519901008", ""), ""));
		Api.Answer sent = step(leaver, drafted(leaver, order("RECODE", codes("519901001"), to("519901007", ""), "")),
				"SUBMITTED");
		String next = AccountFlow.name();
		String successor = admin(next);
		Api heir = caller(AccountFlow.token(next));
		assertThat(step(heir, draft, "SUBMITTED").text("code")).isEqualTo("change-order-not-the-drafter");

		Api.Answer over = handOver(id, successor);

		assertThat(over.status()).as(over.response().body()).isEqualTo(200);
		Api.Answer now = heir.get("/change-orders/" + draft.text("id"));
		assertThat(now.text("draftedBy")).isEqualTo(sub(next));
		assertThat(step(heir, draft, "SUBMITTED").status()).as("of the version of before").isEqualTo(412);
		assertThat(step(heir, now, "SUBMITTED").text("state")).isEqualTo("SUBMITTED");
		assertThat(heir.get("/change-orders/" + sent.text("id")).text("draftedBy")).isEqualTo(sent.text("draftedBy"))
			.isNotEqualTo(sub(next));
		assertThat(this.jdbc.queryForList("SELECT object_id FROM audit_entry WHERE action = 'change-order.handed-over'"
				+ " AND object_id IN (?, ?)", String.class, draft.text("id"), sent.text("id")))
			.containsExactly(draft.text("id"));
	}

	@Test
	void waitsForASuccessorThatKeycloakDoesNotKnow() {
		String leaving = AccountFlow.name();
		String id = admin(leaving);
		Api.Answer draft = drafted(caller(AccountFlow.token(leaving)),
				order("RECODE", codes("519901002"), to("519901008", ""), ""));
		this.worker.stop();
		String successor = AccountFlow.opened(city(), AccountFlow.name(), "tier-admin", OFFICE).text("id");

		assertThat(handOver(id, successor).text("code")).isEqualTo("activation-not-ready");

		assertThat(city().get("/accounts/" + id).text("state")).isEqualTo("ACTIVE");
		assertThat(county().get("/change-orders/" + draft.text("id")).text("draftedBy"))
			.isEqualTo(draft.text("draftedBy"));
	}

	private String admin(String name) {
		return AccountFlow.inUse(city(), caller(""), AccountFlow.opening(name, "tier-admin", OFFICE));
	}

	private Api.Answer handOver(String id, String successor) {
		return AccountFlow.step(city(), id, "POST", "/handover", "{\"successorId\":\"" + successor + "\"}");
	}

	private static String sub(String name) {
		return AccountFlow.claims(AccountFlow.token(name)).path("sub").asString();
	}

}
