package org.volunteerstation.registry.person.web;

import org.volunteerstation.registry.person.Person;

/**
 * Who somebody is, in clear: for who has the right and a purpose.
 *
 * @param id identifier of the entry
 * @param name the name
 * @param phone the phone
 */
public record ClearPersonView(String id, String name, String phone) {

	/**
	 * Tells who it is.
	 * @param id identifier of the entry
	 * @param person the person
	 * @return the view
	 */
	public static ClearPersonView of(String id, Person person) {
		return new ClearPersonView(id, person.name().plain(), person.phone().plain());
	}

}
