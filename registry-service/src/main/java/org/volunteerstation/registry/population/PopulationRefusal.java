package org.volunteerstation.registry.population;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;

/** What counts of residents refuse; the codes are the contract's. */
public abstract sealed class PopulationRefusal extends Refusal {

	private PopulationRefusal(Kind kind, String code, @Nullable String pointer, Object... arguments) {
		super(kind, code, pointer, List.of(arguments));
	}

	/** No count for that day. */
	public static final class NotFound extends PopulationRefusal {

		public NotFound() {
			super(Kind.NOT_FOUND, "population-not-found", null);
		}

	}

	/** The day has a count: it is corrected, not entered again. */
	public static final class Exists extends PopulationRefusal {

		public Exists(LocalDate on) {
			super(Kind.CONFLICT, "population-exists", "/on", on.toString());
		}

	}

	/** A region has counts of more days than anybody needs. */
	public static final class TooMany extends PopulationRefusal {

		TooMany(int most) {
			super(Kind.CONFLICT, "population-too-many", "/on", most);
		}

	}

	/** A count of a day that has not come. */
	public static final class DateInFuture extends PopulationRefusal {

		DateInFuture(LocalDate on) {
			super(Kind.INVALID, "date-in-future", "/on", on.toString());
		}

	}

	/** A source or a reason that is no readable text. */
	public static final class TextInvalid extends PopulationRefusal {

		TextInvalid(String pointer, int most) {
			super(Kind.INVALID, "text-invalid", pointer, 1, most);
		}

	}

	/** A row of a list names a region that is not there for the caller. */
	public static final class RegionNotFound extends PopulationRefusal {

		public RegionNotFound() {
			super(Kind.NOT_FOUND, "region-not-found", "/regionCode");
		}

	}

	/** A row's name is another than that of its region: a slipped row. */
	public static final class NameDiffers extends PopulationRefusal {

		NameDiffers(String known) {
			super(Kind.INVALID, "population-name-differs", "/name", known);
		}

	}

	/** No whole number of people, or more than a region can have. */
	public static final class ResidentsInvalid extends PopulationRefusal {

		public ResidentsInvalid(long most) {
			super(Kind.INVALID, "population-residents-invalid", "/residents", most);
		}

	}

	/** Somebody else corrected it since it was read. */
	public static final class Stale extends PopulationRefusal {

		public Stale() {
			super(Kind.STALE, "stale", null);
		}

	}

}
