package org.volunteerstation.registry.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.volunteerstation.registry.manager.Term;

/**
 * What happens at a station that items are derived from. It says what holds on any day,
 * today or later, and on which days that turns.
 *
 * @param terms terms of office of its managers
 * @param offerings its projects, and its activities as far back as the checklist looks
 */
public record Grounds(List<Term> terms, List<Offering> offerings) {

	public Grounds {
		terms = List.copyOf(terms);
		offerings = List.copyOf(offerings);
	}

	int managers(LocalDate day) {
		return Math.toIntExact(this.terms.stream().filter((term) -> term.covers(day)).count());
	}

	/** Whether somebody has managed it, and nobody does on the day. */
	boolean hasLostManagers(LocalDate day) {
		return managers(day) == 0 && this.terms.stream().anyMatch((term) -> term.from().isBefore(day));
	}

	int count(Checklist.Item item, LocalDate day) {
		return Math.toIntExact(this.offerings.stream().filter((offering) -> offering.counts(item, day)).count());
	}

	/** Days after a day on which something begins to count, or counts no more. */
	SortedSet<LocalDate> turns(Checklist checklist, LocalDate after) {
		SortedSet<LocalDate> turns = new TreeSet<>();
		for (Term term : this.terms) {
			turns.add(term.from());
			if (term.to() != null) {
				turns.add(term.to().plusDays(1));
			}
		}
		for (Offering offering : this.offerings) {
			LocalDate ended = offering.endedOn();
			if (ended != null) {
				turns.add(ended.plusDays(1));
				for (Checklist.Item item : checklist.items()) {
					if (item.tally() != null) {
						turns.add(Offering.lastDay(item.tally(), ended).plusDays(1));
					}
				}
			}
		}
		return turns.tailSet(after.plusDays(1)).headSet(Span.OPEN);
	}

}
