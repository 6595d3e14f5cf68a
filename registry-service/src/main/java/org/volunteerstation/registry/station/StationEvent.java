package org.volunteerstation.registry.station;

import org.volunteerstation.platform.core.RegionCode;

/** What happened to a station; carries the state after it. */
public sealed interface StationEvent {

	/**
	 * The station after the event.
	 * @return the station
	 */
	Station station();

	/**
	 * It entered the register.
	 *
	 * @param station the state after it
	 */
	record Registered(Station station) implements StationEvent {
	}

	/**
	 * Its name, site or parent changed.
	 *
	 * @param station the state after it
	 * @param before the state before it
	 */
	record Changed(Station station, Station before) implements StationEvent {
	}

	/**
	 * It took a step of its life.
	 *
	 * @param station the state after it
	 * @param before the state before it
	 */
	record Transitioned(Station station, Station before) implements StationEvent {

		/**
		 * The stage that it left.
		 * @return its state before
		 */
		public StationState from() {
			return this.before.facts().stage().state();
		}

	}

	/**
	 * A change order gave its community another code, or itself another name.
	 *
	 * @param station the state after it
	 */
	record Moved(Station station) implements StationEvent {
	}

	/**
	 * An official has moved it to another community, or the station that it belongs to;
	 * or has given it, a point, to another station of its community.
	 *
	 * @param station the state after it
	 * @param before the state before it
	 * @param reason why
	 */
	record Relocated(Station station, Station before, MoveReason reason) implements StationEvent {

		/**
		 * The community that it left, or has stayed in.
		 * @return its code
		 */
		public RegionCode from() {
			return this.before.region();
		}

		/**
		 * Whether it has only got another parent.
		 * @return true when its community is the same
		 */
		public boolean isWithin() {
			return from().equals(this.station.region());
		}

	}

}
