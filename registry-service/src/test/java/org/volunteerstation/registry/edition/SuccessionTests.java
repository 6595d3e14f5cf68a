package org.volunteerstation.registry.edition;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.RegionName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SuccessionTests {

	private static final RegionCode FROM = RegionCode.of("510101001201");

	private static final RegionCode TO = RegionCode.of("510101001202");

	private static final RegionCode OTHER = RegionCode.of("510101001203");

	private static final Clock CLOCK = Clock.systemUTC();

	@Test
	void goesAsProposedWhileItIsOpen() {
		assertThat(moved(FROM, OTHER).toChosen()).contains(new Chosen(FROM, TO, true));
		assertThat(moved(FROM, OTHER).decided(Decision.CONFIRMED, null, "li", CLOCK).toChosen())
			.contains(new Chosen(FROM, TO, true));
	}

	@Test
	void goesElsewhereAsAnotherRegion() {
		assertThat(moved(FROM, OTHER).decided(Decision.REJECTED, null, "li", CLOCK).toChosen())
			.contains(new Chosen(FROM, OTHER, false));
		Succession changed = moved(FROM, null).decided(Decision.CHANGED, OTHER, "li", CLOCK);
		assertThat(changed.toChosen()).contains(new Chosen(FROM, OTHER, false));
		assertThat(changed.version()).isEqualTo(2);
		assertThat(changed.decided(Decision.OPEN, null, "li", CLOCK))
			.satisfies((open) -> assertThat(open.decidedBy()).isNull())
			.satisfies((open) -> assertThat(open.target()).isEqualTo(TO));
	}

	@Test
	void isSureToHaveAPlace() {
		assertThatThrownBy(() -> moved(FROM, null).decided(Decision.REJECTED, null, "li", CLOCK))
			.isInstanceOf(EditionRefusal.WithoutFallback.class);
		assertThatThrownBy(() -> moved(FROM, OTHER).decided(Decision.CHANGED, null, "li", CLOCK))
			.isInstanceOf(EditionRefusal.TargetMissing.class);
		assertThatThrownBy(() -> moved(FROM, OTHER).decided(Decision.CONFIRMED, OTHER, "li", CLOCK))
			.isInstanceOf(EditionRefusal.TargetMissing.class);
		assertThatThrownBy(() -> moved(FROM, OTHER).decided(Decision.CHANGED, RegionCode.of("510101001"), "li", CLOCK))
			.isInstanceOf(EditionRefusal.TargetUnknown.class);
		assertThatThrownBy(() -> moved(null, null).decided(Decision.REJECTED, null, "li", CLOCK))
			.isInstanceOf(EditionRefusal.WithoutPredecessor.class);
		assertThat(moved(null, null).toChosen()).isEmpty();
	}

	private static Succession moved(@Nullable RegionCode from, @Nullable RegionCode fallback) {
		ProposalKind kind = (from != null) ? ProposalKind.MOVED : ProposalKind.NEW;
		return new Succession("e", new Proposal(kind, Confidence.HIGH, Reason.NAME_IN_TOWN, from, TO, fallback),
				new Succession.Names(null, new RegionName("甲村"), null, null), Decision.OPEN, null, null, 1,
				Instant.EPOCH);
	}

}
