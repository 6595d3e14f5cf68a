package org.volunteerstation.registry.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * An office's plan to inspect a random sample of the stations below it.
 *
 * @param id identifier
 * @param office whose plan it is
 * @param author the account that wrote it
 * @param terms what is inspected; fixed once it is open
 * @param state draft, open or closed
 * @param sample what was drawn; null before
 * @param closedByOrder the change order that closed it: several regions followed the one
 * that it had not drawn from yet; null otherwise
 * @param version number of changes, from 1
 * @param updatedAt when it was changed last
 */
public record InspectionPlan(String id, RegionCode office, String author, PlanTerms terms, State state,
		@Nullable Sample sample, @Nullable String closedByOrder, long version, Instant updatedAt) {

	static InspectionPlan draft(String id, RegionCode office, String author, PlanTerms terms, Clock clock) {
		return new InspectionPlan(id, office, author, terms, State.DRAFT, null, null, 1, now(clock));
	}

	InspectionPlan revised(PlanTerms terms, Clock clock) {
		checkDraft();
		return new InspectionPlan(this.id, this.office, this.author, terms, State.DRAFT, null, null, this.version + 1,
				now(clock));
	}

	/** Takes a step of the table. */
	InspectionPlan stepped(State to, Clock clock) {
		if (!this.state.next().contains(to)) {
			throw new InspectionRefusal.Conflict("inspection-plan-step-illegal", this.state, to);
		}
		return new InspectionPlan(this.id, this.office, this.author, this.terms, to, this.sample, this.closedByOrder,
				this.version + 1, now(clock));
	}

	InspectionPlan drawn(Sample sample, Clock clock) {
		checkOpen();
		return new InspectionPlan(this.id, this.office, this.author, this.terms, this.state, sample, this.closedByOrder,
				this.version + 1, now(clock));
	}

	void checkOpen() {
		if (this.state != State.OPEN) {
			throw new InspectionRefusal.Conflict("inspection-plan-not-open");
		}
	}

	void checkDraft() {
		if (this.state != State.DRAFT) {
			throw new InspectionRefusal.Conflict("inspection-plan-fixed");
		}
	}

	/** To the microsecond, which is what the database keeps. */
	static Instant now(Clock clock) {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/**
	 * What was drawn; whoever has the seed can draw it again (decision 0022).
	 *
	 * @param seed 32 hexadecimal digits
	 * @param drawnAt when
	 * @param population stations that it was drawn from
	 * @param size stations in it
	 */
	public record Sample(String seed, Instant drawnAt, int population, int size) {
	}

	/** Where a plan stands, with the steps that lead on. */
	public enum State {

		/** Seen by its office and the tiers above. */
		DRAFT,

		/** Seen by those whom it concerns; it changes no more. */
		OPEN,

		/** Every visit is closed: the end. */
		CLOSED;

		/**
		 * The states that may follow.
		 * @return empty at the end
		 */
		public Set<State> next() {
			return switch (this) {
				case DRAFT -> EnumSet.of(OPEN);
				case OPEN -> EnumSet.of(CLOSED);
				case CLOSED -> EnumSet.noneOf(State.class);
			};
		}

	}

}
