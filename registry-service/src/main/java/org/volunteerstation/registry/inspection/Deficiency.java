package org.volunteerstation.registry.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A finding of a visit. One with a deadline is answered by the community and looked at
 * again, in as many rounds as it takes; whether it is overdue follows from the day.
 *
 * @param id identifier
 * @param number its place in the report, from 1
 * @param severity how bad it is
 * @param item the item of the checklist that it is about; null for none
 * @param text what was found
 * @param dueOn last day to put it right; null when nothing is asked for
 * @param state where it stands
 * @param closedOn the day on which it was settled; null before
 * @param rounds what was answered and looked at again, in order
 */
public record Deficiency(String id, int number, Severity severity, @Nullable String item, String text,
		@Nullable LocalDate dueOn, State state, @Nullable LocalDate closedOn, List<Round> rounds) {

	public Deficiency {
		text = InspectionText.checked(text, "/findings/" + (number - 1) + "/text", InspectionText.MAX);
		rounds = List.copyOf(rounds);
	}

	/**
	 * A finding as it is written down.
	 * @param id identifier
	 * @param number its place, from 1
	 * @param draft what was entered
	 * @return the finding
	 */
	static Deficiency found(String id, int number, Draft draft) {
		return new Deficiency(id, number, draft.severity(), draft.item(), draft.text(), draft.dueOn(), State.FOUND,
				null, List.of());
	}

	/** Told to the community: from now on it waits for an answer, or is settled. */
	Deficiency issued(LocalDate today) {
		if (this.state != State.FOUND) {
			throw illegal(State.OPEN);
		}
		if (this.dueOn == null) {
			return stepped(State.NOTED, null, today, this.rounds);
		}
		return stepped(State.OPEN, this.dueOn, null, List.of(new Round(1, this.dueOn, null, null)));
	}

	Deficiency answered(Answer answer) {
		return stepped(State.ANSWERED, this.dueOn, null, replaced(last().with(answer)));
	}

	/** Settled, or open again until another day. */
	Deficiency rechecked(Recheck recheck, @Nullable LocalDate next, LocalDate today) {
		List<Round> seen = replaced(last().with(recheck));
		if (recheck.passed()) {
			return stepped(State.PASSED, this.dueOn, today, seen);
		}
		if (next == null) {
			throw new InspectionRefusal.Invalid("inspection-due-missing", "/dueOn");
		}
		List<Round> rounds = new ArrayList<>(seen);
		rounds.add(new Round(rounds.size() + 1, next, null, null));
		return stepped(State.OPEN, next, null, rounds);
	}

	/** Settled without being put right: its station is withdrawn. */
	Deficiency ended(LocalDate today) {
		return stepped(State.ENDED, this.dueOn, today, this.rounds);
	}

	/**
	 * Whether the last day has passed without an answer.
	 * @param today the day asked about
	 * @return true from the day after the last one on
	 */
	public boolean isOverdue(LocalDate today) {
		return this.state == State.OPEN && this.dueOn != null && this.dueOn.isBefore(today);
	}

	/**
	 * Whether somebody still has to do something.
	 * @return false for what was only noted, was put right, or ended with its station
	 */
	public boolean isOpen() {
		return this.state == State.OPEN || this.state == State.ANSWERED;
	}

	private Deficiency stepped(State to, @Nullable LocalDate due, @Nullable LocalDate closed, List<Round> rounds) {
		if (!this.state.next().contains(to)) {
			throw illegal(to);
		}
		return new Deficiency(this.id, this.number, this.severity, this.item, this.text, due, to, closed, rounds);
	}

	private InspectionRefusal illegal(State to) {
		return new InspectionRefusal.Conflict("inspection-finding-step-illegal", this.state, to);
	}

	private Round last() {
		if (this.rounds.isEmpty()) {
			throw illegal(State.ANSWERED);
		}
		return this.rounds.getLast();
	}

	private List<Round> replaced(Round last) {
		List<Round> rounds = new ArrayList<>(this.rounds);
		rounds.set(rounds.size() - 1, last);
		return rounds;
	}

	/**
	 * What somebody enters of a finding.
	 *
	 * @param severity how bad it is
	 * @param item the item of the checklist that it is about
	 * @param text what was found
	 * @param dueOn last day to put it right; a serious one has to have it
	 */
	public record Draft(Severity severity, @Nullable String item, String text, @Nullable LocalDate dueOn) {

		void check(String pointer, LocalDate today) {
			if (this.severity == Severity.SERIOUS && this.dueOn == null) {
				throw new InspectionRefusal.Invalid("inspection-due-missing", pointer + "/dueOn");
			}
			checkDue(this.dueOn, pointer + "/dueOn", today);
		}

		static void checkDue(@Nullable LocalDate dueOn, String pointer, LocalDate today) {
			if (dueOn != null && (dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(1)))) {
				throw new InspectionRefusal.Invalid("inspection-due-invalid", pointer, dueOn);
			}
		}

	}

	/**
	 * One turn of putting it right.
	 *
	 * @param number from 1
	 * @param dueOn last day
	 * @param answer what the community did; null while it has not answered
	 * @param recheck what the inspector saw; null while nobody has looked
	 */
	public record Round(int number, LocalDate dueOn, @Nullable Answer answer, @Nullable Recheck recheck) {

		Round with(Answer answer) {
			return new Round(this.number, this.dueOn, answer, null);
		}

		Round with(Recheck recheck) {
			return new Round(this.number, this.dueOn, this.answer, recheck);
		}

	}

	/**
	 * What the community did.
	 *
	 * @param text in words
	 * @param by who answered
	 * @param at when
	 */
	public record Answer(String text, Inspector by, Instant at) {

		public Answer {
			text = InspectionText.checked(text, "/text", InspectionText.MAX);
		}

	}

	/**
	 * What the inspector saw.
	 *
	 * @param passed whether it is put right
	 * @param note in words
	 * @param by who looked
	 * @param at when
	 */
	public record Recheck(boolean passed, @Nullable String note, Inspector by, Instant at) {

		public Recheck {
			note = InspectionText.optional(note, "/note");
		}

	}

	/** How bad a finding is. */
	public enum Severity {

		/** 严重: may stop the station until it is put right. */
		SERIOUS,

		/** 一般. */
		GENERAL,

		/** 轻微. */
		MINOR

	}

	/** Where a finding stands, with the steps that lead on. */
	public enum State {

		/** Written down, not told yet. */
		FOUND,

		/** Told; nothing is asked for: the end. */
		NOTED,

		/** To be put right. */
		OPEN,

		/** The community has answered; to be looked at again. */
		ANSWERED,

		/** Put right: the end. */
		PASSED,

		/** Its station was withdrawn before it was put right: the end. */
		ENDED;

		/**
		 * The states that may follow.
		 * @return empty at the end
		 */
		public Set<State> next() {
			return switch (this) {
				case FOUND -> EnumSet.of(NOTED, OPEN);
				case OPEN -> EnumSet.of(ANSWERED, ENDED);
				case ANSWERED -> EnumSet.of(OPEN, PASSED, ENDED);
				case NOTED, PASSED, ENDED -> EnumSet.noneOf(State.class);
			};
		}

	}

}
