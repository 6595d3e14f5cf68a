package org.volunteerstation.registry.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionScope;

/** The catalogue of checks, and what each finds. */
public interface Checks {

	/**
	 * The catalogue.
	 * @return in the order to show
	 */
	List<Check> all();

	/**
	 * One check.
	 * @param code its code
	 * @return empty when there is none
	 */
	Optional<Check> find(String code);

	/**
	 * Counts findings, within a few seconds.
	 * @param check the check
	 * @param today the day that dates are held against
	 * @param scope what is looked at
	 * @return empty when it took too long
	 */
	OptionalLong count(Check check, LocalDate today, RegionScope scope);

	/**
	 * Findings by region, then id.
	 * @param check the check
	 * @param today the day that dates are held against
	 * @param after the place behind which to read; null from the first on
	 * @param rows findings at most
	 * @param scope what is looked at
	 * @return the findings
	 * @throws CheckRefusal.TooSlow when it took too long
	 */
	List<Finding> findings(Check check, LocalDate today, @Nullable FindingPlace after, int rows, RegionScope scope);

}
