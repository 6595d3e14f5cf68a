package org.volunteerstation.analytics.region;

import java.time.LocalDate;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A state of a region, as its events tell it.
 *
 * @param id stable identifier
 * @param code its code
 * @param name official name
 * @param displayName name without the committee's suffix
 * @param validFrom first day on which it is so
 * @param validTo first day on which it is no longer so
 * @param population latest count of residents; null when none was entered
 * @param sequence counts the region's events
 */
public record Region(String id, RegionCode code, String name, String displayName, LocalDate validFrom,
		LocalDate validTo, @Nullable Population population, long sequence) {

	/**
	 * The same region with another count of residents.
	 * @param residents the count; null for none
	 * @return the region
	 */
	public Region counting(@Nullable Population residents) {
		return new Region(this.id, this.code, this.name, this.displayName, this.validFrom, this.validTo, residents,
				this.sequence);
	}

	/**
	 * Whether it is so on a day.
	 * @param day the day
	 * @return true from its first day to the one before it ends
	 */
	public boolean isOn(LocalDate day) {
		return !day.isBefore(this.validFrom) && day.isBefore(this.validTo);
	}

	/**
	 * A count of residents.
	 *
	 * @param residents how many
	 * @param on the day that the count stands for
	 */
	public record Population(long residents, LocalDate on) {

		/** Share of the residents that shall be volunteers (川民发〔2020〕41号). */
		private static final int WANTED_PERCENT = 13;

		/**
		 * The 13 % target as a number.
		 * @return volunteers that make 13 % at least
		 */
		public long volunteersWanted() {
			return Math.ceilDiv(this.residents * WANTED_PERCENT, 100L);
		}

		/**
		 * A region's own count, else the sum of its parts' when each of them was counted
		 * on the same day: anything less would be a guess (R4).
		 * @param region the region
		 * @param parts all regions one tier below
		 * @return the count; null when there is none
		 */
		public static @Nullable Population together(Region region, Collection<Region> parts) {
			if (region.population() != null || parts.isEmpty()) {
				return region.population();
			}
			long sum = 0;
			LocalDate day = null;
			for (Region part : parts) {
				Population population = part.population();
				if (population == null || day != null && !day.equals(population.on())) {
					return null;
				}
				day = population.on();
				sum += population.residents();
			}
			return (day != null) ? new Population(sum, day) : null;
		}

	}

}
