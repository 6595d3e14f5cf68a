package org.volunteerstation.registry.ranking.http;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The analytics service, as far as rankings ask it. */
@FeignClient(name = "analytics", url = "${volunteer.remote.analytics-url}")
interface AnalyticsClient {

	@GetMapping("/api/v1/analytics/coverage/{code}")
	Report coverage(@PathVariable("code") String code, @RequestParam("withoutPseudoTowns") boolean withoutPseudoTowns,
			@RequestParam(name = "on", required = false) @Nullable String on);

	/**
	 * A region and those one tier below.
	 *
	 * @param node the region
	 * @param children the regions below
	 */
	record Report(Figures node, List<Figures> children) {

	}

	/**
	 * What is read of a region's figures.
	 *
	 * @param code twelve digits
	 * @param displayName shown name
	 * @param communities all communities
	 * @param covered communities with a station in a covering state
	 * @param rate covered of all communities; null without any
	 * @param stations stations not withdrawn
	 * @param points points not withdrawn
	 * @param coveringStations stations in a covering state
	 * @param compliant of them those that comply
	 * @param complianceRate compliant of the covering stations; null without any
	 */
	record Figures(String code, String displayName, long communities, long covered, @Nullable BigDecimal rate,
			long stations, long points, long coveringStations, long compliant, @Nullable BigDecimal complianceRate) {

	}

}
