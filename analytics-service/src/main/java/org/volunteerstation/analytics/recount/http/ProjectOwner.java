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

/** Asks the project service for projects. */
@Component
class ProjectOwner implements Owner {

	private static final String NAME = "project";

	private final ProjectClient project;

	private final RemoteCalls calls;

	ProjectOwner(ProjectClient project, RemoteCalls calls) {
		this.project = project;
		this.calls = calls;
	}

	@Override
	public Set<Indicator> indicators() {
		return Set.of(Indicator.PROJECTS, Indicator.REGULAR_PROJECTS);
	}

	@Override
	public Map<RegionCode, Figures> counts(RegionCode region, YearMonth month) {
		Map<RegionCode, Figures> counts = new HashMap<>();
		Pages.all((after) -> this.calls.call(NAME, () -> this.project.counts(region.value(), after, Pages.LIMIT)))
			.forEach((count) -> counts.put(new RegionCode(count.regionCode()),
					Figures.projects(count.projects(), count.regularProjects())));
		return counts;
	}

	@Override
	public List<Newest> newest(RegionCode region) {
		return Pages
			.all((after) -> this.calls.call(NAME, () -> this.project.projects(region.value(), after, Pages.LIMIT)))
			.stream()
			.map((one) -> new Newest("project", one.id(), new RegionCode(one.regionCode()), one.version(),
					Map.of("id", one.id(), "regionCode", one.regionCode(), "regular", one.regular(), "changedAt",
							one.updatedAt())))
			.toList();
	}

}
