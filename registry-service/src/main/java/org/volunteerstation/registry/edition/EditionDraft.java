package org.volunteerstation.registry.edition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.change.Author;

/**
 * An edition on its way into the tree.
 *
 * @param id identifier
 * @param region the province
 * @param on the day that it stands for, the first of the new state
 * @param state where it stands
 * @param regions lines of the edition
 * @param unchanged regions with the same code and name
 * @param signatures who did what
 * @param remark what was said to the last step; null for nothing
 * @param version number of changes, from 1
 * @param updatedAt when it was changed last
 */
public record EditionDraft(String id, RegionCode region, LocalDate on, EditionState state, int regions, int unchanged,
		Signatures signatures, @Nullable String remark, long version, Instant updatedAt) {

	static EditionDraft opened(String id, RegionCode region, LocalDate on, int regions, int unchanged, String author,
			Clock clock) {
		return new EditionDraft(id, region, on, EditionState.OPEN, regions, unchanged,
				new Signatures(author, null, null), null, 1, now(clock));
	}

	/**
	 * Takes a step that an official of the province asks for.
	 * @throws EditionRefusal when it is not theirs to take, or does not follow
	 */
	EditionDraft step(EditionState to, Author author, @Nullable String said, Clock clock) {
		if (!author.scope().root().equals(this.region)) {
			throw new EditionRefusal.ProvinceOnly();
		}
		if (to == EditionState.APPLIED || !this.state.next().contains(to)) {
			throw new EditionRefusal.StepIllegal(this.state, to);
		}
		if (to == EditionState.APPROVED && author.subject().equals(this.signatures.submittedBy())) {
			throw new EditionRefusal.SecondOfficial();
		}
		Signatures signed = switch (to) {
			case SUBMITTED -> new Signatures(this.signatures.draftedBy(), author.subject(), null);
			case APPROVED, OPEN, WITHDRAWN ->
				new Signatures(this.signatures.draftedBy(), this.signatures.submittedBy(), author.subject());
			case APPLIED -> this.signatures;
		};
		return to(to, signed, said, clock);
	}

	/** The last step is applied. */
	EditionDraft applied(Clock clock) {
		if (!this.state.next().contains(EditionState.APPLIED)) {
			throw new EditionRefusal.StepIllegal(this.state, EditionState.APPLIED);
		}
		return to(EditionState.APPLIED, this.signatures, this.remark, clock);
	}

	private EditionDraft to(EditionState to, Signatures signed, @Nullable String said, Clock clock) {
		return new EditionDraft(this.id, this.region, this.on, to, this.regions, this.unchanged, signed, said,
				this.version + 1, now(clock));
	}

	void requireOpen() {
		if (this.state != EditionState.OPEN) {
			throw new EditionRefusal.NotOpen(this.state);
		}
	}

	/**
	 * Refuses what makes sense only while it is being applied.
	 * @throws EditionRefusal.StepIllegal in every other state
	 */
	public void requireApproved() {
		if (this.state != EditionState.APPROVED) {
			throw new EditionRefusal.StepIllegal(this.state, EditionState.APPLIED);
		}
	}

	/** What the edition may read and write. */
	public RegionScope scope() {
		return new RegionScope(this.region);
	}

	private static Instant now(Clock clock) {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/**
	 * Who did what.
	 *
	 * @param draftedBy account that brought the file
	 * @param submittedBy account that submitted it; null before
	 * @param decidedBy account that approved it, sent it back or gave it up; null before
	 */
	public record Signatures(String draftedBy, @Nullable String submittedBy, @Nullable String decidedBy) {
	}

}
