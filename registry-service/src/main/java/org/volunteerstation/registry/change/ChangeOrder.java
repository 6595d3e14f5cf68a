package org.volunteerstation.registry.change;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.region.RegionDirectory;

/**
 * An order. What becomes of the single regions stands in its {@link Line lines}.
 *
 * @param id identifier
 * @param kind what it does
 * @param state where it stands
 * @param region the region of those who drafted it; it covers all regions concerned
 * @param on the first day of the new state
 * @param reason why; null when none is given
 * @param draftedBy account that wrote it
 * @param decidedBy account that approved, rejected or took it back, or withdrew it from
 * an office above; null before
 * @param remark what was said to the last step; null for nothing
 * @param refused why it was not applied on its day; null unless that was refused
 * @param version number of changes, from 1
 * @param updatedAt when it was changed last
 */
public record ChangeOrder(String id, ChangeKind kind, ChangeState state, RegionCode region, LocalDate on,
		@Nullable String reason, String draftedBy, @Nullable String decidedBy, @Nullable String remark,
		@Nullable DayRefusal refused, long version, Instant updatedAt) {

	/**
	 * How far ahead its day may lie at most. An approved order waits for its day and
	 * keeps its regions from all others until then, so that one for a far day would hold
	 * them up for ever; no decree is published that long before.
	 */
	static final Period AHEAD = Period.ofYears(2);

	static ChangeOrder drafted(String id, ChangeDraft draft, Author author, Clock clock) {
		requireNear(draft.on(), clock);
		return new ChangeOrder(id, draft.kind(), ChangeState.DRAFT, author.scope().root(), draft.on(), draft.reason(),
				author.subject(), null, null, null, 1, now(clock));
	}

	/** An order of an edition, which officials have approved as a whole. */
	static ChangeOrder ofEdition(String id, Rearrangement step, Clock clock) {
		return new ChangeOrder(id, ChangeKind.EDITION, ChangeState.APPROVED, step.region(), step.on(), step.reason(),
				step.draftedBy(), step.decidedBy(), null, null, 1, now(clock));
	}

	/**
	 * Writes it anew, which its drafter alone may do: who approves has written none of
	 * it.
	 */
	ChangeOrder redrafted(ChangeDraft draft, Author author, Clock clock) {
		if (this.state != ChangeState.DRAFT) {
			throw new ChangeRefusal.NotADraft(this.state);
		}
		requireDrafter(author);
		requireNear(draft.on(), clock);
		return new ChangeOrder(this.id, draft.kind(), this.state, this.region, draft.on(), draft.reason(),
				this.draftedBy, null, null, null, this.version + 1, now(clock));
	}

	/**
	 * Takes a step that a person asks for.
	 * @throws ChangeRefusal when it is not theirs to take, or does not follow
	 */
	ChangeOrder step(ChangeState to, Author author, @Nullable String remark, Clock clock) {
		if (this.kind == ChangeKind.EDITION && to != ChangeState.UNDONE) {
			throw new ChangeRefusal.StepIllegal(this.state, to);
		}
		switch (to) {
			case SUBMITTED -> requireDrafter(author);
			case WITHDRAWN -> requireCovered(author);
			case APPROVED, REJECTED, UNDONE -> requireApprover(author);
			case DRAFT, APPLIED, LAPSED -> throw new ChangeRefusal.StepIllegal(this.state, to);
		}
		boolean fromAbove = to == ChangeState.WITHDRAWN && !author.scope().root().equals(this.region);
		boolean decides = fromAbove || to != ChangeState.SUBMITTED && to != ChangeState.WITHDRAWN;
		ChangeOrder after = to(to, decides ? author.subject() : this.decidedBy, remark, clock);
		if (fromAbove && (remark == null || remark.isBlank())) {
			throw new ChangeRefusal.RemarkMissing();
		}
		return after;
	}

	/** Takes the step that the date brings. */
	ChangeOrder applied(Clock clock) {
		return to(ChangeState.APPLIED, this.decidedBy, this.remark, clock);
	}

	/** Gives a step of an edition up, as the edition is given up as a whole. */
	ChangeOrder givenUp(String decider, @Nullable String said, Clock clock) {
		return to(ChangeState.WITHDRAWN, decider, said, clock);
	}

	/** A draft that somebody else goes on with, as its drafter. */
	ChangeOrder handedOver(String successor, Clock clock) {
		return new ChangeOrder(this.id, this.kind, this.state, this.region, this.on, this.reason, successor,
				this.decidedBy, this.remark, null, this.version + 1, now(clock));
	}

	/** Gives one up that nobody has touched, or decided on, for long. */
	ChangeOrder lapsed(Clock clock) {
		return to(ChangeState.LAPSED, this.decidedBy, this.remark, clock);
	}

	private ChangeOrder to(ChangeState to, @Nullable String decider, @Nullable String said, Clock clock) {
		if (!this.state.next().contains(to)) {
			throw new ChangeRefusal.StepIllegal(this.state, to);
		}
		return new ChangeOrder(this.id, this.kind, to, this.region, this.on, this.reason, this.draftedBy, decider, said,
				null, this.version + 1, now(clock));
	}

	/** What the order may read and write. */
	public RegionScope scope() {
		return new RegionScope(this.region);
	}

	/** What states of the tree that it began name as their source. */
	String source() {
		return "order " + this.id;
	}

	private void requireDrafter(Author author) {
		if (!author.subject().equals(this.draftedBy)) {
			throw new ChangeRefusal.NotTheDrafter();
		}
	}

	/**
	 * The office that drafted it, or any above: an order that is forgotten or wrong shall
	 * not hold up what the offices above want to do with its regions.
	 */
	private void requireCovered(Author author) {
		if (!author.scope().covers(this.region)) {
			throw new ChangeRefusal.NotFound();
		}
	}

	private static void requireNear(LocalDate on, Clock clock) {
		LocalDate latest = LocalDate.now(clock.withZone(RegionDirectory.ZONE)).plus(AHEAD);
		if (on.isAfter(latest)) {
			throw new ChangeRefusal.TooLate(latest);
		}
	}

	/**
	 * One tier above. For the province, which has none above and whose a whole edition
	 * is, another official than drafted or submitted it. The list of those that wait asks
	 * the same of its rows.
	 */
	private void requireApprover(Author author) {
		RegionCode approver = (this.kind == ChangeKind.EDITION) ? this.region.at(Tier.PROVINCE)
				: this.region.parent().orElse(this.region);
		if (!author.scope().root().equals(approver) || author.subject().equals(this.draftedBy)) {
			throw new ChangeRefusal.NotTheApprover();
		}
	}

	private static Instant now(Clock clock) {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
