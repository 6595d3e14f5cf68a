package org.volunteerstation.registry.region;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;

/**
 * One region as it is at one time: tier, parent and pseudo-town flag follow from the
 * code, so they cannot contradict it.
 *
 * @param id stable identifier, kept through renames and recodings
 * @param code the code valid in this time
 * @param name the official name valid in this time
 * @param sequence number of changes so far, from 1; orders the region's events
 * @param validFrom first day
 * @param validTo first day on which it is no longer so; {@link #OPEN_END} while it is
 * @param source where this state comes from
 * @param urbanRural the statistical class of town and country, three digits; null while
 * no source gives it
 * @param population latest count of residents; null until one is entered (R4)
 */
public record Region(String id, RegionCode code, RegionName name, long sequence, LocalDate validFrom, LocalDate validTo,
		String source, @Nullable String urbanRural, @Nullable Population population) {

	/** Stands for "still so". */
	public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

	/** The day before the open end, on which only states without an end are valid. */
	public static final LocalDate NEWEST = OPEN_END.minusDays(1);

	/**
	 * A region that the first tree brings.
	 * @param id the new identifier
	 * @param line the line of the edition
	 * @param edition the edition
	 * @return the region with the sequence 1
	 */
	static Region created(String id, RegionLine line, Edition edition) {
		return new Region(id, line.code(), line.name(), 1, edition.date(), OPEN_END, edition.source(),
				line.urbanRural(), null);
	}

	/**
	 * The state with a newly counted population.
	 * @param counted the count; null when none is known any more
	 * @return the next state
	 */
	public Region withPopulation(@Nullable Population counted) {
		return new Region(this.id, this.code, this.name, this.sequence + 1, this.validFrom, this.validTo, this.source,
				this.urbanRural, counted);
	}

	/**
	 * The state with its class of town and country, which nothing had told.
	 * @param told the class
	 * @return the same state
	 */
	Region classified(String told) {
		return new Region(this.id, this.code, this.name, this.sequence, this.validFrom, this.validTo, this.source, told,
				this.population);
	}

	/**
	 * A region that a change order brings.
	 * @param id the new identifier
	 * @param code its code
	 * @param name its name
	 * @param on the first day
	 * @param source the order
	 * @return the region with the sequence 1
	 */
	public static Region founded(String id, RegionCode code, RegionName name, LocalDate on, String source) {
		return new Region(id, code, name, 1, on, OPEN_END, source, null, null);
	}

	/**
	 * The state under another code or name, which a change order gives.
	 * @param code the code from then on
	 * @param name the name from then on
	 * @param on the first day
	 * @param source the order
	 * @return the next state
	 */
	public Region changed(RegionCode code, RegionName name, LocalDate on, String source) {
		return new Region(this.id, code, name, this.sequence + 1, on, OPEN_END, source, this.urbanRural,
				this.population);
	}

	/**
	 * The last state, which a change order ends.
	 * @param on the first day on which the region is no more
	 * @return the ended state
	 */
	public Region ended(LocalDate on) {
		return new Region(this.id, this.code, this.name, this.sequence + 1, this.validFrom, on, this.source,
				this.urbanRural, this.population);
	}

	/**
	 * The state before a change order, once the order is taken back.
	 * @return the state, open again
	 */
	public Region restored() {
		return new Region(this.id, this.code, this.name, this.sequence + 1, this.validFrom, OPEN_END, this.source,
				this.urbanRural, this.population);
	}

	public Tier tier() {
		return this.code.tier();
	}

	/**
	 * The region one tier up.
	 * @return empty for the province
	 */
	public Optional<RegionCode> parent() {
		return this.code.parent();
	}

}
