package org.volunteerstation.platform.service.work;

import java.io.IOException;
import java.time.Duration;

/** Something that one instance at a time does again and again, in small steps. */
public interface LeasedTask {

	/**
	 * Its name and how often it is done.
	 * @return always the same
	 */
	Rhythm rhythm();

	/**
	 * Does what there is to do.
	 * @param turn asked between two steps whether the next may begin
	 * @return how many things were done
	 * @throws IOException when a file cannot be read or written
	 */
	int run(Turn turn) throws IOException;

	/** Whether the work may go on. */
	@FunctionalInterface
	interface Turn {

		/** Without an end. */
		Turn ENDLESS = () -> true;

		/**
		 * Whether the next step may begin; renews the lease.
		 * @return false when the process stops or another instance has the lease
		 */
		boolean goesOn();

	}

	/**
	 * When a task is done.
	 *
	 * @param name name of the lease, up to 40 characters
	 * @param first how long after the start it is done for the first time
	 * @param period how long it rests
	 * @param lease how long an instance has the lease alone; renewed while it works
	 */
	record Rhythm(String name, Duration first, Duration period, Duration lease) {
	}

}
