package org.volunteerstation.registry.leadbody;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;

/** Says which body leads in a region, and keeps who said so. */
@Service
@Transactional
public class LeadBodyBook {

	private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

	private final LeadBodies bodies;

	private final LeadBodyTrail trail;

	private final RegionDirectory directory;

	private final Clock clock;

	public LeadBodyBook(LeadBodies bodies, LeadBodyTrail trail, RegionDirectory directory, Clock clock) {
		this.bodies = bodies;
		this.trail = trail;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * Which body leads today.
	 * @param code the region
	 * @param scope what the caller may see
	 * @return that of each tier down to the region, and what is left to it by them
	 */
	@Transactional(readOnly = true)
	public Leading leading(RegionCode code, RegionScope scope) {
		return leading(this.directory.region(code, scope), scope);
	}

	/**
	 * What a region has and had of its own.
	 * @param code the region
	 * @param before the day before which to read; null for all
	 * @param query how many
	 * @param scope what the caller may see
	 * @return the slice, the newest day first
	 */
	@Transactional(readOnly = true)
	public Slice<LeadBody> history(RegionCode code, @Nullable LocalDate before, SliceQuery query, RegionScope scope) {
		Region region = this.directory.region(code, scope);
		LocalDate day = (before != null) ? before : Region.NEWEST;
		return Slice.cut(this.bodies.history(region, day, query, scope), query, (body) -> body.from().toString());
	}

	/**
	 * Sets a region's own lead body from a day on.
	 * @param code the region
	 * @param draft what is set
	 * @param by the account
	 * @param version the version that the caller has seen, 0 for none
	 * @param scope what the caller may write
	 * @return which body leads today
	 */
	public Leading set(RegionCode code, Draft draft, String by, long version, RegionScope scope) {
		LocalDate last = today().plusYears(1);
		if (draft.from().isBefore(FIRST) || draft.from().isAfter(last)) {
			throw new LeadBodyRefusal.DayInvalid(FIRST, last);
		}
		if (!this.bodies.kinds().containsKey(draft.kind())) {
			throw new LeadBodyRefusal.KindUnknown();
		}
		LeadBody body = new LeadBody(draft.from(), draft.kind(), draft.name(), draft.phone(), by,
				this.clock.instant().truncatedTo(ChronoUnit.MICROS), version + 1);
		Region region = this.directory.hold(List.of(code), scope).region(code);
		if (this.bodies.version(region, scope) != version) {
			throw new LeadBodyRefusal.Stale();
		}
		this.bodies.put(region, body, scope);
		this.trail.set(region.code(), body);
		return leading(region, scope);
	}

	/**
	 * The names of the kinds.
	 * @return by code
	 */
	@Transactional(readOnly = true)
	public Map<String, LeadBodies.Kind> kinds() {
		return this.bodies.kinds();
	}

	private Leading leading(Region region, RegionScope scope) {
		List<Region> path = this.directory.path(region);
		Map<RegionCode, LeadBody> own = this.bodies.validOn(path, today());
		List<Leading.Place> places = new ArrayList<>();
		for (Region above : path) {
			LeadBody body = own.get(above.code());
			if (body != null) {
				places.add(new Leading.Place(above, body));
			}
		}
		return new Leading(region, today(), places, this.bodies.version(region, scope));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
	}

	/**
	 * What is set.
	 *
	 * @param from the first day
	 * @param kind code of the list {@code lead-body-kind}
	 * @param name what the office is called
	 * @param phone where the office is reached
	 */
	public record Draft(LocalDate from, String kind, String name, @Nullable String phone) {
	}

}
