package org.volunteerstation.registry.standard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.standard.ComplianceCount;
import org.volunteerstation.registry.standard.ComplianceReport;
import org.volunteerstation.registry.station.StationFilter;
import org.volunteerstation.registry.station.web.WrongPlace;

/**
 * Counts stations by compliance, for a region and those one tier below. An answer's ETag
 * is the hash of its content: whoever asks again and again is not sent the same twice.
 */
@RestController
@RequestMapping("/api/v1/registry/regions")
class ComplianceController {

	private final ComplianceReport report;

	private final RegionDirectory directory;

	private final JsonMapper json;

	ComplianceController(ComplianceReport report, RegionDirectory directory, JsonMapper json) {
		this.report = report;
		this.directory = directory;
		this.json = json;
	}

	@Reads("registry")
	@GetMapping("/{code}/compliance")
	ResponseEntity<StandardViews.ComplianceView> compliance(@PathVariable RegionCode code, RegionScope scope) {
		RegionCode region = this.directory.region(code, scope).code();
		ComplianceReport.Counts counts = this.report.counts(region, scope);
		List<RegionCode> codes = new ArrayList<>(counts.children().stream().map(ComplianceCount::region).toList());
		codes.add(region);
		Map<RegionCode, Region> regions = this.directory.regions(codes, scope);
		StandardViews.ComplianceView view = new StandardViews.ComplianceView(view(counts.node(), regions),
				counts.children().stream().map((child) -> view(child, regions)).toList());
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache().cachePrivate())
			.eTag("\"" + DigestUtils.md5DigestAsHex(this.json.writeValueAsBytes(view)) + "\"")
			.body(view);
	}

	@Reads("registry")
	@GetMapping("/{code}/standings")
	Slice<StandardViews.ToldStandingView> standings(@PathVariable RegionCode code, RegionScope scope,
			SliceQuery query) {
		StationFilter.Place after = (query.after() != null)
				? StationFilter.Place.parse(query.after()).orElseThrow(WrongPlace::new) : null;
		return this.report.told(after, query, scope.narrow(code)).map(StandardViews.ToldStandingView::of);
	}

	private static StandardViews.ComplianceCountView view(ComplianceCount count, Map<RegionCode, Region> regions) {
		Region region = regions.get(count.region());
		return StandardViews.ComplianceCountView.of(count,
				(region != null) ? region.name().display() : count.region().value());
	}

}
