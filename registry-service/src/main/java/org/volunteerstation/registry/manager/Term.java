package org.volunteerstation.registry.manager;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A term of office.
 *
 * @param from the first day
 * @param to the last day; null while it is open
 */
public record Term(LocalDate from, @Nullable LocalDate to) {

	private static final int FIRST_YEAR = 1990;

	private static final int LAST_YEAR = 2100;

	public Term {
		if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
			throw new ManagerRefusal.TermInvalid("/from");
		}
		if (to != null && (to.isBefore(from) || to.getYear() > LAST_YEAR)) {
			throw new ManagerRefusal.TermInvalid("/to");
		}
	}

	/**
	 * Whether it holds on a day.
	 * @param day the day
	 * @return true from the first day to the last, both included
	 */
	public boolean covers(LocalDate day) {
		return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
	}

	boolean overlaps(Term other) {
		return (other.to == null || !this.from.isAfter(other.to)) && (this.to == null || !other.from.isAfter(this.to));
	}

}
