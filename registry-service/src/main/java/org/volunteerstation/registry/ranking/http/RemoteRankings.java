package org.volunteerstation.registry.ranking.http;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.service.remote.RemoteCalls;
import org.volunteerstation.platform.service.remote.SystemIdentity;
import org.volunteerstation.registry.ranking.Ranking;
import org.volunteerstation.registry.ranking.Rankings;

/**
 * Asks analytics-service as this service itself: a job has its caller's rights, but no
 * token of the caller's any more (docs/decisions/0006).
 */
@Component
class RemoteRankings implements Rankings {

	private final AnalyticsClient analytics;

	private final RemoteCalls calls;

	private final SystemIdentity identity;

	RemoteRankings(AnalyticsClient analytics, RemoteCalls calls, SystemIdentity identity) {
		this.analytics = analytics;
		this.calls = calls;
		this.identity = identity;
	}

	@Override
	public Ranking below(RegionScope region, boolean withoutPseudoTowns, @Nullable LocalDate on) {
		AnalyticsClient.Report report = this.identity.call(() -> this.calls.call("analytics", () -> this.analytics
			.coverage(region.root().value(), withoutPseudoTowns, (on != null) ? on.toString() : null)));
		return new Ranking(line(report.node()), report.children().stream().map(RemoteRankings::line).toList());
	}

	private static Ranking.Line line(AnalyticsClient.Figures figures) {
		return new Ranking.Line(new RegionCode(figures.code()), figures.displayName(), figures.communities(),
				figures.covered(), figures.rate(), figures.stations(), figures.points(), figures.coveringStations(),
				figures.compliant(), figures.complianceRate());
	}

}
