package org.volunteerstation.registry.plan;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;

/** What a build plan refuses; the codes are the contract's. */
public abstract sealed class PlanRefusal extends Refusal {

	private PlanRefusal(Kind kind, String code, @Nullable String pointer, Object... arguments) {
		super(kind, code, pointer, List.of(arguments));
	}

	/** No such target, or none for this caller. */
	public static final class NotFound extends PlanRefusal {

		public NotFound() {
			super(Kind.NOT_FOUND, "plan-not-found", null);
		}

	}

	/** The region has a target for the year, or its own tier above has one. */
	public static final class Planned extends PlanRefusal {

		public Planned(int year) {
			super(Kind.CONFLICT, "plan-exists", "/year", Integer.toString(year));
		}

	}

	/** Out of range, or the last day is not in the year. */
	public static final class FigureInvalid extends PlanRefusal {

		FigureInvalid(String code, String pointer, Object... arguments) {
			super(Kind.INVALID, code, pointer, arguments);
		}

	}

	/** No community there on the day that could be without a station. */
	public static final class NothingCounted extends PlanRefusal {

		NothingCounted(LocalDate on) {
			super(Kind.INVALID, "plan-base-empty", "/baseOn", on);
		}

	}

	/** The parts do not add up to the whole. */
	public static final class SumDiffers extends PlanRefusal {

		SumDiffers(long sum, int whole) {
			super(Kind.INVALID, "plan-sum-differs", "/targets", sum, whole);
		}

	}

	/** A region is missing, named twice, or not one tier below. */
	public static final class PartsWrong extends PlanRefusal {

		public PartsWrong(String code, RegionCode region) {
			super(Kind.INVALID, code, "/targets", region.value());
		}

	}

	/** A split stands on the figure: it has to be withdrawn first. */
	public static final class SplitAlready extends PlanRefusal {

		SplitAlready(RegionCode region) {
			super(Kind.CONFLICT, "plan-split-already", null, region.value());
		}

	}

	/** There is nothing below a community, and nothing to withdraw without a split. */
	public static final class NothingToSplit extends PlanRefusal {

		NothingToSplit() {
			super(Kind.CONFLICT, "plan-nothing-to-split", null);
		}

	}

	/** Only the tier above may do that. */
	public static final class NotTheTop extends PlanRefusal {

		NotTheTop() {
			super(Kind.CONFLICT, "plan-not-the-top", null);
		}

	}

	/** Somebody else changed it since it was read. */
	public static final class Stale extends PlanRefusal {

		public Stale() {
			super(Kind.STALE, "stale", null);
		}

	}

}
