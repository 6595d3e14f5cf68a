package org.volunteerstation.analytics.recount.http;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.volunteerstation.analytics.indicator.Figures;
import org.volunteerstation.analytics.recount.Indicator;
import org.volunteerstation.analytics.recount.Newest;
import org.volunteerstation.analytics.recount.Owner;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.service.remote.RemoteCalls;

/** Asks the activity service for activities. */
@Component
class ActivityOwner implements Owner {

	private static final String NAME = "activity";

	private final ActivityClient activity;

	private final RemoteCalls calls;

	ActivityOwner(ActivityClient activity, RemoteCalls calls) {
		this.activity = activity;
		this.calls = calls;
	}

	@Override
	public Set<Indicator> indicators() {
		return Set.of(Indicator.ACTIVITIES);
	}

	@Override
	public Map<RegionCode, Figures> counts(RegionCode region, YearMonth month) {
		Map<RegionCode, Figures> counts = new HashMap<>();
		Pages
			.all((after) -> this.calls.call(NAME,
					() -> this.activity.counts(region.value(), month.toString(), after, Pages.LIMIT)))
			.forEach((count) -> counts.put(new RegionCode(count.regionCode()), Figures.activities(count.activities())));
		return counts;
	}

	@Override
	public List<Newest> newest(RegionCode region) {
		return Pages
			.all((after) -> this.calls.call(NAME, () -> this.activity.activities(region.value(), after, Pages.LIMIT)))
			.stream()
			.map((one) -> new Newest("activity", one.id(), new RegionCode(one.regionCode()), one.version(),
					Map.of("id", one.id(), "regionCode", one.regionCode(), "startsAt", one.startsAt(), "state",
							one.state(), "changedAt", one.updatedAt())))
			.toList();
	}

}
