package org.volunteerstation.registry.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each role may do, as data for the page that is printed. Nothing is decided by it:
 * a test holds it against what the interface asks of its callers.
 */
public final class RightsMatrix {

	private static final Set<PostRole> READERS = EnumSet.of(PostRole.TIER_ADMIN, PostRole.TIER_OFFICER,
			PostRole.TIER_VIEWER, PostRole.STATION_MANAGER, PostRole.APP, PostRole.SYSTEM);

	private static final Set<PostRole> WRITERS = EnumSet.of(PostRole.TIER_ADMIN, PostRole.TIER_OFFICER,
			PostRole.STATION_MANAGER, PostRole.APP, PostRole.SYSTEM);

	private static final List<Right> RIGHTS = List.of(new Right(Action.READ, READERS), new Right(Action.WRITE, WRITERS),
			new Right(Action.REGISTER,
					EnumSet.of(PostRole.TIER_ADMIN, PostRole.TIER_OFFICER, PostRole.APP, PostRole.SYSTEM)),
			new Right(Action.MOVE_STATIONS, EnumSet.of(PostRole.TIER_ADMIN, PostRole.TIER_OFFICER)),
			new Right(Action.STAFF,
					EnumSet.of(PostRole.TIER_ADMIN, PostRole.TIER_OFFICER, PostRole.STATION_MANAGER, PostRole.SYSTEM)),
			new Right(Action.INSPECT, EnumSet.of(PostRole.TIER_ADMIN, PostRole.TIER_OFFICER)),
			new Right(Action.ANSWER_FINDINGS,
					EnumSet.of(PostRole.TIER_ADMIN, PostRole.TIER_OFFICER, PostRole.STATION_MANAGER)),
			new Right(Action.NOTIFY, EnumSet.of(PostRole.TIER_ADMIN, PostRole.TIER_OFFICER)),
			new Right(Action.PLAN, EnumSet.of(PostRole.TIER_ADMIN, PostRole.SYSTEM)),
			new Right(Action.COUNT_RESIDENTS, EnumSet.of(PostRole.TIER_ADMIN, PostRole.SYSTEM)),
			new Right(Action.SET_LEAD_BODY, EnumSet.of(PostRole.TIER_ADMIN, PostRole.SYSTEM)),
			new Right(Action.CHANGE_TREE, EnumSet.of(PostRole.TIER_ADMIN)),
			new Right(Action.DECIDE_EDITIONS, EnumSet.of(PostRole.TIER_ADMIN)),
			new Right(Action.KEEP_ACCOUNTS, EnumSet.of(PostRole.TIER_ADMIN)), new Right(Action.UNMASK, unmasked()),
			new Right(Action.GOVERN, EnumSet.of(PostRole.TIER_ADMIN, PostRole.SYSTEM)),
			new Right(Action.AUDIT, EnumSet.of(PostRole.AUDITOR)),
			new Right(Action.AT_HOME, EnumSet.of(PostRole.VOLUNTEER, PostRole.RESIDENT)));

	private RightsMatrix() {
	}

	/**
	 * All lines.
	 * @return in the order in which they are printed
	 */
	public static List<Right> rights() {
		return RIGHTS;
	}

	/** A viewer would be let in as well, but no post of a viewer is ever let. */
	private static Set<PostRole> unmasked() {
		return GrantMatrix.unmaskingRules().stream().map(GrantRule::role).collect(Collectors.toSet());
	}

	/** What can be done. */
	public enum Action {

		/** Read in the own subtree; an app with its grant. */
		READ,

		/**
		 * Change stations, projects and activities; a station manager's own community.
		 */
		WRITE,

		/** Register stations and move them from state to state. */
		REGISTER,

		/** Move stations to another community of the own subtree. */
		MOVE_STATIONS,

		/** Say who manages a station. */
		STAFF,

		/** Plan inspections and make their visits; no office of a community. */
		INSPECT,

		/** Say what was done about a finding, in the station's own community. */
		ANSWER_FINDINGS,

		/** Send notices to the offices below. */
		NOTIFY,

		/** Set build plans. */
		PLAN,

		/** Enter, correct and take back counts of residents. */
		COUNT_RESIDENTS,

		/** Say which body leads in a region. */
		SET_LEAD_BODY,

		/** Draft and decide change orders. */
		CHANGE_TREE,

		/** Decide on what an edition of the codes proposes. */
		DECIDE_EDITIONS,

		/** Keep accounts, along the matrix of grants. */
		KEEP_ACCOUNTS,

		/**
		 * See personal data in clear: together with the role {@code unmasker}, in posts
		 * that may be given it.
		 */
		UNMASK,

		/**
		 * Bring in regions and populations, bring in and approve an edition, recount: an
		 * administrator of the province.
		 */
		GOVERN,

		/** Read and verify the audit trail. */
		AUDIT,

		/** See the stations of the own community. */
		AT_HOME

	}

	/**
	 * One line.
	 *
	 * @param action what is done
	 * @param roles who may
	 */
	public record Right(Action action, Set<PostRole> roles) {

		public Right {
			roles = Set.copyOf(roles);
		}

	}

}
