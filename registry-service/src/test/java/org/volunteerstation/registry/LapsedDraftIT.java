package org.volunteerstation.registry;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.Drafting;
import org.volunteerstation.registry.change.GivingUp;
import org.volunteerstation.registry.change.db.LapsedDraftsRun;

import static org.assertj.core.api.Assertions.assertThat;

/** A draft that is forgotten does not keep its regions for ever. */
class LapsedDraftIT extends ChangeFlow {

	private static final String MERGE = order("MERGE", codes("519901001", "519901002"), to("519901001", "东西街道"), "");

	private static final String RENAME = order("RENAME", codes("519902001"), to("519902001", "新南镇"), "");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private GivingUp givingUp;

	@Autowired
	private Drafting drafting;

	@BeforeEach
	void freeTheLease() {
		this.jdbc.update("UPDATE work_lease SET expires_at = NOW(6) - INTERVAL 1 SECOND WHERE work = 'lapsed-drafts'");
	}

	@Test
	void givesItsRegionsBackAfterThirtyDays() throws IOException {
		Api.Answer forgotten = drafted(county(), MERGE);
		Api.Answer young = drafted(official("519902", "tier-admin"), RENAME);
		untouchedFor(forgotten, 31);
		untouchedFor(young, 29);
		assertThat(county().post("/change-orders", MERGE).text("code")).isEqualTo("change-order-busy");

		LapsedDraftsRun.of(this.context);

		Api.Answer lapsed = county().get("/change-orders/" + forgotten.text("id"));
		assertThat(lapsed.text("state")).isEqualTo("LAPSED");
		assertThat(lapsed.json().path("version").asInt()).isEqualTo(2);
		assertThat(Instant.parse(lapsed.text("updatedAt"))).isAfter(Instant.now().minus(Duration.ofMinutes(5)));
		assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE action = 'change-order.lapsed' AND object_id = ?",
				forgotten.text("id")))
			.isEqualTo(1);
		assertThat(county().get("/change-orders?state=LAPSED").items("id")).containsExactly(forgotten.text("id"));
		assertThat(county().get("/change-orders?state=LAPSED&own=true").items("id"))
			.containsExactly(forgotten.text("id"));
		assertThat(
				official("519901", "tier-admin", "tier-viewer").get("/change-orders?state=LAPSED&own=true").items("id"))
			.as("a colleague's")
			.isEmpty();
		assertThat(official("519902", "tier-admin").get("/change-orders/" + young.text("id")).text("state"))
			.isEqualTo("DRAFT");
		assertThat(step(county(), lapsed, "SUBMITTED").text("code")).isEqualTo("change-order-step-illegal");
		drafted(county(), MERGE);
		assertThat(LapsedDraftsRun.of(this.context)).isZero();
	}

	@Test
	void isNotWaitedForEitherOnceItIsSubmitted() throws IOException {
		Api.Answer forgotten = step(county(), drafted(county(), MERGE), "SUBMITTED");
		Api.Answer young = step(official("519902", "tier-admin"), drafted(official("519902", "tier-admin"), RENAME),
				"SUBMITTED");
		untouchedFor(forgotten, 31);
		untouchedFor(young, 29);

		LapsedDraftsRun.of(this.context);

		assertThat(county().get("/change-orders/" + forgotten.text("id")).text("state")).isEqualTo("LAPSED");
		assertThat(official("519902", "tier-admin").get("/change-orders/" + young.text("id")).text("state"))
			.isEqualTo("SUBMITTED");
		assertThat(step(city(), county().get("/change-orders/" + forgotten.text("id")), "APPROVED").text("code"))
			.isEqualTo("change-order-step-illegal");
		drafted(county(), MERGE);
	}

	@Test
	void leavesWhatIsApprovedAndWhatNobodyMayLapse() throws IOException {
		Api.Answer approved = step(city(), step(county(), drafted(county(), MERGE.replace(ON, LATER)), "SUBMITTED"),
				"APPROVED");
		untouchedFor(approved, 300);
		Api.Answer draft = drafted(official("519902", "tier-admin"), RENAME);

		assertThat(LapsedDraftsRun.of(this.context)).isZero();
		assertThat(step(official("519902", "tier-admin"), draft, "LAPSED").text("code"))
			.isEqualTo("change-order-step-illegal");
		assertThat(county().get("/change-orders/" + approved.text("id")).text("state")).isEqualTo("APPROVED");
	}

	@Test
	void leavesADraftThatIsTouchedWhileItIsLookedAt() {
		Api.Answer draft = drafted(county(), MERGE);
		untouchedFor(draft, 31);
		Instant before = Instant.now().minus(Duration.ofDays(30));
		ChangeOrder found = this.drafting.order(draft.text("id"), RegionScope.of("519901"));
		assertThat(county().with("If-Match", draft.header("ETag"))
			.put("/change-orders/" + draft.text("id"), MERGE)
			.status()).isEqualTo(200);

		assertThat(this.givingUp.lapse(found, before)).isFalse();
		assertThat(county().get("/change-orders/" + draft.text("id")).text("state")).isEqualTo("DRAFT");
	}

	private void untouchedFor(Api.Answer order, int days) {
		this.jdbc.update("UPDATE change_order SET updated_at = UTC_TIMESTAMP(6) - INTERVAL ? DAY WHERE id = ?", days,
				order.text("id"));
	}

}
