package org.volunteerstation.registry.station;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A station or point. Each change makes a new state with the next version and says what
 * happened; nothing outside can put one into a state that the rules forbid.
 */
public final class Station {

	/** Dates mean the day there (DESIGN 7). */
	static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private final Facts facts;

	private Station(Facts facts) {
		this.facts = facts;
	}

	/**
	 * Takes a station into the register.
	 * @param id the new identifier
	 * @param draft what is known of it
	 * @param parent the station that a point belongs to; null for a station
	 * @param clock today
	 * @return the event, with the station
	 */
	public static StationEvent.Registered register(StationId id, StationDraft draft, @Nullable Station parent,
			Clock clock) {
		checkParent(draft.kind(), draft.region(), parent);
		checkHost(draft.kind(), draft.host());
		if (draft.state() == StationState.WITHDRAWN) {
			throw new StationRefusal.StateInvalid();
		}
		checkPlaque(draft.state(), draft.plaqueOn());
		checkDay(draft.plaqueOn(), "/plaqueOn", clock);
		LocalDate since = (draft.plaqueOn() != null) ? draft.plaqueOn() : today(clock);
		Instant now = now(clock);
		return new StationEvent.Registered(new Station(
				new Facts(id, draft.region(), draft.kind(), idOf(parent), draft.origin(), draft.name(), draft.site(),
						draft.host(), new Stage(draft.state(), since, null), draft.plaqueOn(), 1, now, now)));
	}

	/**
	 * A station as it was stored.
	 * @param facts the stored state
	 * @return the station
	 */
	public static Station stored(Facts facts) {
		return new Station(facts);
	}

	/**
	 * Gives it another name, site or plaque date.
	 * @param change what shall be
	 * @param clock today
	 * @return the event, with the station
	 */
	public StationEvent.Changed change(StationChange change, Clock clock) {
		if (this.facts.stage().state() == StationState.WITHDRAWN) {
			throw new StationRefusal.Withdrawn(null);
		}
		checkHost(kind(), change.host());
		checkPlaque(this.facts.stage().state(), change.plaqueOn());
		checkDay(change.plaqueOn(), "/plaqueOn", clock);
		Facts next = new Facts(id(), region(), kind(), parent(), this.facts.origin(), change.name(), change.site(),
				change.host(), this.facts.stage(), change.plaqueOn(), this.facts.version() + 1, this.facts.createdAt(),
				now(clock));
		return new StationEvent.Changed(new Station(next), this);
	}

	/**
	 * Takes a step of its life.
	 * @param step where to, on which day and why
	 * @param clock today
	 * @return the event, with the station
	 */
	public StationEvent.Transitioned take(Stage step, Clock clock) {
		StationState from = this.facts.stage().state();
		if (!from.next().contains(step.state())) {
			throw new StationRefusal.TransitionIllegal(from, step.state());
		}
		checkDay(step.since(), "/on", clock);
		if (from != StationState.BUILDING && step.since().isBefore(this.facts.stage().since())) {
			throw new StationRefusal.DateInvalid("/on", step.since(), false);
		}
		LocalDate plaqueOn = (step.state() == StationState.PLAQUED) ? step.since() : this.facts.plaqueOn();
		Facts next = new Facts(id(), region(), kind(), parent(), this.facts.origin(), this.facts.name(),
				this.facts.site(), this.facts.host(), step, plaqueOn, this.facts.version() + 1, this.facts.createdAt(),
				now(clock));
		return new StationEvent.Transitioned(new Station(next), this);
	}

	/**
	 * Moves to another community; a point also to another station of its own.
	 * @param to the community
	 * @param parent the station there that a point belongs to by then; null for a station
	 * @param reason why
	 * @param clock today
	 * @return the event, with the station
	 */
	public StationEvent.Relocated move(RegionCode to, @Nullable Station parent, MoveReason reason, Clock clock) {
		if (this.facts.stage().state() == StationState.WITHDRAWN) {
			throw new StationRefusal.Withdrawn(null);
		}
		boolean stays = to.equals(region());
		if (stays && kind() == StationKind.STATION) {
			throw new StationRefusal.AlreadyThere();
		}
		checkParent(kind(), to, parent);
		if (stays && Objects.equals(idOf(parent), parent())) {
			throw new StationRefusal.SameParent();
		}
		return relocated(to, idOf(parent), reason, clock);
	}

	/**
	 * Goes along with the station that it belongs to, as it is: withdrawn, too.
	 * @param moved what happened to that station
	 * @param clock today
	 * @return the event, with the point
	 */
	StationEvent.Relocated follow(StationEvent.Relocated moved, Clock clock) {
		return relocated(moved.station().region(), parent(), moved.reason(), clock);
	}

	private StationEvent.Relocated relocated(RegionCode to, @Nullable StationId parent, MoveReason reason,
			Clock clock) {
		Facts next = new Facts(id(), to, kind(), parent, this.facts.origin(), this.facts.name(), this.facts.site(),
				this.facts.host(), this.facts.stage(), this.facts.plaqueOn(), this.facts.version() + 1,
				this.facts.createdAt(), now(clock));
		return new StationEvent.Relocated(new Station(next), this, reason);
	}

	public StationId id() {
		return this.facts.id();
	}

	public RegionCode region() {
		return this.facts.region();
	}

	public StationKind kind() {
		return this.facts.kind();
	}

	public @Nullable StationId parent() {
		return this.facts.parent();
	}

	/**
	 * All there is to store or to show.
	 * @return the state
	 */
	public Facts facts() {
		return this.facts;
	}

	private static void checkParent(StationKind kind, RegionCode region, @Nullable Station parent) {
		if (kind == StationKind.STATION && parent != null) {
			throw new StationRefusal.StationWithParent();
		}
		if (kind == StationKind.POINT) {
			if (parent == null || parent.kind() != StationKind.STATION || !parent.region().equals(region)) {
				throw new StationRefusal.PointWithoutStation();
			}
			if (parent.facts.stage().state() == StationState.WITHDRAWN) {
				throw new StationRefusal.Withdrawn("/parentStationId");
			}
		}
	}

	private static void checkHost(StationKind kind, @Nullable StationHost host) {
		if (kind == StationKind.POINT && host == null) {
			throw new StationRefusal.PointWithoutHost();
		}
		if (kind == StationKind.STATION && host != null) {
			throw new StationRefusal.StationWithHost();
		}
	}

	private static void checkPlaque(StationState state, @Nullable LocalDate plaqueOn) {
		boolean needed = state != StationState.BUILDING;
		if (needed != (plaqueOn != null)) {
			throw new StationRefusal.PlaqueDateInvalid(needed);
		}
	}

	private static void checkDay(@Nullable LocalDate day, String pointer, Clock clock) {
		if (day != null && day.isAfter(today(clock))) {
			throw new StationRefusal.DateInvalid(pointer, day, true);
		}
	}

	/** To the microsecond, which is what the database keeps. */
	private static Instant now(Clock clock) {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static LocalDate today(Clock clock) {
		return LocalDate.now(clock.withZone(ZONE));
	}

	private static @Nullable StationId idOf(@Nullable Station station) {
		return (station != null) ? station.id() : null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Station station && this.facts.equals(station.facts);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.facts.id(), this.facts.version());
	}

	/**
	 * The state of a station; made by the rules above or read from the database.
	 *
	 * @param id identifier
	 * @param region its community
	 * @param kind station or point
	 * @param parent the station that a point belongs to
	 * @param origin where the record comes from
	 * @param name name on the plaque
	 * @param site where it is and when it is open
	 * @param host who gives a point its room; of an old point it may be unknown
	 * @param stage stage of its life
	 * @param plaqueOn day of the plaque, known from 挂牌 on
	 * @param version number of changes, from 1; orders the events
	 * @param createdAt when it was registered
	 * @param updatedAt when it was changed last
	 */
	public record Facts(StationId id, RegionCode region, StationKind kind, @Nullable StationId parent, Origin origin,
			StationName name, StationSite site, @Nullable StationHost host, Stage stage, @Nullable LocalDate plaqueOn,
			long version, Instant createdAt, Instant updatedAt) {
	}

	/**
	 * A stage of a station's life.
	 *
	 * @param state the state
	 * @param since its first day
	 * @param reason why, up to 200 characters; often unknown
	 */
	public record Stage(StationState state, LocalDate since, @Nullable String reason) {

		public Stage {
			if (reason != null && (reason.isBlank() || reason.length() > StationSite.MAX_LENGTH
					|| reason.chars().anyMatch(Character::isISOControl))) {
				throw new StationRefusal.TextInvalid("/reason", 1, StationSite.MAX_LENGTH);
			}
		}

	}

}
