package org.volunteerstation.registry.standard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.standard.ComplianceCount;
import org.volunteerstation.registry.standard.ComplianceReport;

/** Counts stations by compliance, for a region and those one tier below. */
@RestController
@RequestMapping("/api/v1/registry/regions")
class ComplianceController {

	private final ComplianceReport report;

	private final RegionDirectory directory;

	ComplianceController(ComplianceReport report, RegionDirectory directory) {
		this.report = report;
		this.directory = directory;
	}

	@Reads("registry")
	@GetMapping("/{code}/compliance")
	StandardViews.ComplianceView compliance(@PathVariable RegionCode code, RegionScope scope) {
		RegionCode region = this.directory.region(code, scope).code();
		ComplianceReport.Counts counts = this.report.counts(region, scope);
		List<RegionCode> codes = new ArrayList<>(counts.children().stream().map(ComplianceCount::region).toList());
		codes.add(region);
		Map<RegionCode, Region> regions = this.directory.regions(codes, scope);
		return new StandardViews.ComplianceView(view(counts.node(), regions),
				counts.children().stream().map((child) -> view(child, regions)).toList());
	}

	private static StandardViews.ComplianceCountView view(ComplianceCount count, Map<RegionCode, Region> regions) {
		Region region = regions.get(count.region());
		return StandardViews.ComplianceCountView.of(count,
				(region != null) ? region.name().display() : count.region().value());
	}

}
