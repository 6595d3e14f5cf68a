package org.volunteerstation.registry.region;

import java.time.LocalDate;

/**
 * One published state of the tree.
 *
 * @param date the day it stands for
 */
public record Edition(LocalDate date) {

	/**
	 * What the stored states name as their source.
	 * @return for example {@code edition 2023-06-30}
	 */
	public String source() {
		return "edition " + this.date;
	}

}
