package org.volunteerstation.registry.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.region.Population;

/**
 * A count of residents as it was entered, whether it counts or not any more.
 *
 * @param on the day that the count stands for
 * @param residents the count; null since a change order made it unknown
 * @param source who counted
 * @param revision number of entries for the day, from 1
 * @param enteredBy the account; null for a file or a change order
 * @param enteredAt when; null for what lies before this was kept
 * @param ending how it ended; null while it counts
 */
public record PopulationEntry(LocalDate on, @Nullable Long residents, String source, int revision,
		@Nullable String enteredBy, @Nullable Instant enteredAt, @Nullable Ending ending) {

	/**
	 * The count.
	 * @return empty when it is not known
	 */
	public Optional<Population> population() {
		return Optional.ofNullable(this.residents).map((known) -> new Population(known, this.on, this.source));
	}

	PopulationEntry ended(Ending ending) {
		return new PopulationEntry(this.on, this.residents, this.source, this.revision, this.enteredBy, this.enteredAt,
				ending);
	}

	/**
	 * How a count ended.
	 *
	 * @param corrected whether another one for the day took its place; else it was taken
	 * back
	 * @param by the account; null for a file
	 * @param at when
	 * @param reason why; null for a file
	 */
	public record Ending(boolean corrected, @Nullable String by, Instant at, @Nullable String reason) {
	}

	/**
	 * A place in the history: the newest day first, of a day the newest entry.
	 *
	 * @param on the day
	 * @param revision the entry
	 */
	public record Place(LocalDate on, int revision) {

		/** Before the first entry. */
		public static final Place START = new Place(LocalDate.of(9999, 12, 31), Integer.MAX_VALUE);

		@Override
		public String toString() {
			return this.on + "." + this.revision;
		}

	}

}
