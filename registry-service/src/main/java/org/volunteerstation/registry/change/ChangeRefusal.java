package org.volunteerstation.registry.change;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;

/** What change orders refuse; the codes are the contract's. */
public abstract sealed class ChangeRefusal extends Refusal {

	private ChangeRefusal(Kind kind, String code, @Nullable String pointer, Object... arguments) {
		super(kind, code, pointer, List.of(arguments));
	}

	/** No such order, or none for this caller. */
	public static final class NotFound extends ChangeRefusal {

		public NotFound() {
			super(Kind.NOT_FOUND, "change-order-not-found", null);
		}

	}

	/** Somebody else changed it since it was read. */
	public static final class Stale extends ChangeRefusal {

		public Stale() {
			super(Kind.STALE, "stale", null);
		}

	}

	/** The kind of order needs other regions before or after. */
	public static final class RegionsWrong extends ChangeRefusal {

		RegionsWrong(ChangeKind kind, String pointer) {
			super(Kind.INVALID, "change-order-regions-wrong", pointer, kind);
		}

	}

	/** A new region needs a name, and a renamed one another than before. */
	public static final class NameMissing extends ChangeRefusal {

		NameMissing(RegionCode code) {
			super(Kind.INVALID, "change-order-name-missing", "/to", code.value());
		}

	}

	/** Too long, blank outside, or with control characters. */
	public static final class NameInvalid extends ChangeRefusal {

		public NameInvalid() {
			super(Kind.INVALID, "change-order-name-invalid", "/to", Integer.toString(100));
		}

	}

	/** A code that another region has, or that the order itself gives twice or frees. */
	public static final class CodeTaken extends ChangeRefusal {

		CodeTaken(RegionCode code) {
			super(Kind.CONFLICT, "change-order-code-taken", null, code.value());
		}

	}

	/** A move of a region that does not move, or to somewhere that is no successor. */
	public static final class MoveWrong extends ChangeRefusal {

		public MoveWrong(RegionCode code) {
			super(Kind.INVALID, "change-order-move-wrong", "/moves", code.value());
		}

	}

	/** The parent of a new code is not there. */
	public static final class ParentMissing extends ChangeRefusal {

		ParentMissing(RegionCode code) {
			super(Kind.INVALID, "change-order-parent-missing", "/to", code.value());
		}

	}

	/** The region was changed on that day or later. */
	public static final class TooEarly extends ChangeRefusal {

		TooEarly(RegionCode code, LocalDate since) {
			super(Kind.CONFLICT, "change-order-date-early", "/on", code.value(), since.toString());
		}

	}

	/** The day is so far ahead that the order would keep its regions for too long. */
	public static final class TooLate extends ChangeRefusal {

		TooLate(LocalDate latest) {
			super(Kind.INVALID, "change-order-date-late", "/on", latest.toString());
		}

	}

	/**
	 * An edition is approved and its steps are not planned yet: what it will change stays
	 * as it was compared until then.
	 */
	public static final class EditionApproved extends ChangeRefusal {

		EditionApproved(LocalDate on) {
			super(Kind.CONFLICT, "change-order-edition-approved", null, on.toString());
		}

	}

	/** More regions than one order, and its one event, can carry. */
	public static final class TooLarge extends ChangeRefusal {

		TooLarge(int most) {
			super(Kind.INVALID, "change-order-too-large", null, Integer.toString(most));
		}

	}

	/** Another open order concerns one of the regions. */
	public static final class Busy extends ChangeRefusal {

		public Busy() {
			super(Kind.CONFLICT, "change-order-busy", null);
		}

	}

	/** The tree has changed since the order was drafted. */
	public static final class Outdated extends ChangeRefusal {

		Outdated() {
			super(Kind.CONFLICT, "change-order-outdated", null);
		}

	}

	/** Two living stations of one community would have one name. */
	public static final class NamesClash extends ChangeRefusal {

		private final transient List<Fault> faults;

		NamesClash(List<Fault> faults) {
			super(Kind.CONFLICT, "change-order-names-clash", null, Integer.toString(faults.size()));
			this.faults = List.copyOf(faults);
		}

		/** The database found what the question before did not. */
		public static NamesClash unnamed() {
			return new NamesClash(List.of());
		}

		@Override
		public List<Fault> faults() {
			return this.faults;
		}

	}

	/** Only a draft can be written anew. */
	public static final class NotADraft extends ChangeRefusal {

		NotADraft(ChangeState state) {
			super(Kind.CONFLICT, "change-order-not-a-draft", null, state);
		}

	}

	/** A step that does not follow. */
	public static final class StepIllegal extends ChangeRefusal {

		StepIllegal(ChangeState from, ChangeState to) {
			super(Kind.CONFLICT, "change-order-step-illegal", null, from, to);
		}

	}

	/** Something depends on the order by now. */
	public static final class InUse extends ChangeRefusal {

		InUse() {
			super(Kind.CONFLICT, "change-order-in-use", null);
		}

	}

	/**
	 * Taken back, it would have two living stations of one community share a name: one
	 * that was given since. Each fault is one of them.
	 */
	public static final class NamesReturn extends ChangeRefusal {

		/** Stations that are named at most. */
		public static final int MOST = 20;

		private final transient List<Fault> faults;

		public NamesReturn(List<Namesake> stations) {
			super(Kind.CONFLICT, "change-order-names-return", null, Integer.toString(MOST));
			this.faults = stations.stream()
				.limit(MOST)
				.map((station) -> new Fault("/stations/" + station.id(), "change-order-name-returns",
						List.of(station.name(), station.regionName(), station.region())))
				.toList();
		}

		@Override
		public List<Fault> faults() {
			return this.faults;
		}

		/**
		 * A station that stands in the way.
		 *
		 * @param id its identifier
		 * @param name the name that it has, or would have again
		 * @param region the code of the community where it is now
		 * @param regionName the shown name of that
		 */
		public record Namesake(String id, String name, String region, String regionName) {
		}

	}

	/**
	 * Residents were counted since, of a region that would be another one or none: a
	 * count that would be lost or wrong.
	 */
	public static final class CountedSince extends ChangeRefusal {

		CountedSince(RegionCode region, LocalDate on) {
			super(Kind.CONFLICT, "change-order-counted-since", null, region.value(), on.toString());
		}

	}

	/** Who ends the order of another office says why: that office reads it. */
	public static final class RemarkMissing extends ChangeRefusal {

		RemarkMissing() {
			super(Kind.INVALID, "change-order-remark-missing", "/remark");
		}

	}

	/** Only who drafted it may write or submit it. */
	public static final class NotTheDrafter extends ChangeRefusal {

		NotTheDrafter() {
			super(Kind.FORBIDDEN, "change-order-not-the-drafter", null);
		}

	}

	/** Only the tier above may decide, and never who drafted it. */
	public static final class NotTheApprover extends ChangeRefusal {

		NotTheApprover() {
			super(Kind.FORBIDDEN, "change-order-not-the-approver", null);
		}

	}

}
