package org.volunteerstation.registry.edition.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.change.ChangeState;
import org.volunteerstation.registry.edition.Confidence;
import org.volunteerstation.registry.edition.Decision;
import org.volunteerstation.registry.edition.EditionState;
import org.volunteerstation.registry.edition.ProposalKind;
import org.volunteerstation.registry.edition.SuccessionFilter;
import org.volunteerstation.registry.edition.sheet.SuccessionExport;
import org.volunteerstation.registry.edition.Verdict;

/** What callers send. Presence is checked here, every rule in the feature's own types. */
final class EditionRequests {

	private static final int LONGEST_TEXT = 200;

	private EditionRequests() {
	}

	/** A region within the caller's, or the caller's own. */
	static RegionScope scope(@Nullable String region, RegionScope scope) {
		return (region != null) ? scope.narrow(code(region)) : scope;
	}

	private static RegionCode code(String text) {
		return RegionCode.parse(text).orElseThrow(OutsideScope::new);
	}

	/**
	 * A decision.
	 *
	 * @param decision what is decided
	 * @param to the code chosen, when it is changed
	 */
	record ProposalVerdict(@NotNull Decision decision, @Nullable String to) {

		Verdict toVerdict(String key, long version) {
			return new Verdict(key, this.decision, (this.to != null) ? code(this.to) : null, version);
		}

	}

	/**
	 * Open proposals to confirm at once.
	 *
	 * @param region below this region; absent: all of the caller's
	 * @param kind of this kind; absent: of all
	 * @param confidence of this confidence
	 */
	record ProposalConfirmation(@Nullable String region, @Nullable ProposalKind kind, @NotNull Confidence confidence) {

		SuccessionFilter filter() {
			return new SuccessionFilter(this.kind, this.confidence, Decision.OPEN);
		}

	}

	/**
	 * Proposals to give out.
	 *
	 * @param region below this region; absent: all of the caller's
	 * @param kind of this kind; absent: of all
	 * @param confidence of this confidence; absent: of all
	 * @param decision decided so; absent: all
	 */
	record ProposalExport(@Nullable String region, @Nullable ProposalKind kind, @Nullable Confidence confidence,
			@Nullable Decision decision) {

		SuccessionExport.Order toOrder(String edition, RegionScope scope) {
			return new SuccessionExport.Order(edition, scope(this.region, scope).root().value(),
					new SuccessionFilter(this.kind, this.confidence, this.decision));
		}

	}

	/**
	 * A step.
	 *
	 * @param to where to
	 * @param remark what is said to it
	 */
	record EditionStep(@NotNull EditionState to, @Nullable @Size(max = LONGEST_TEXT) String remark) {
	}

	/**
	 * Which steps go out as a sheet.
	 *
	 * @param state where their orders stand; absent: anywhere
	 */
	record StepExportFilter(@Nullable ChangeState state) {

	}

}
