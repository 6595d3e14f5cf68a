package org.volunteerstation.registry.station;

/** Knows who is at work: in a request its caller, in a job whoever asked for it. */
@FunctionalInterface
public interface Actors {

	/**
	 * Who is at work now.
	 * @return the office and the role
	 */
	Actor current();

}
