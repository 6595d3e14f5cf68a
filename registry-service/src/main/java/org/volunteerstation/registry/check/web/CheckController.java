package org.volunteerstation.registry.check.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.check.Check;
import org.volunteerstation.registry.check.Finding;
import org.volunteerstation.registry.check.IntegrityChecks;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;

/** Runs the integrity checks, each caller over the own subtree. */
@RestController
@RequestMapping("/api/v1/registry/checks")
class CheckController {

	private final IntegrityChecks checks;

	private final RegionDirectory directory;

	CheckController(IntegrityChecks checks, RegionDirectory directory) {
		this.checks = checks;
		this.directory = directory;
	}

	@Reads("registry")
	@GetMapping
	Slice<CheckViews.CheckView> checks(@RequestParam(required = false) @Nullable RegionCode region, RegionScope scope) {
		return new Slice<>(
				this.checks.looks(narrowed(region, scope), scope).stream().map(CheckViews.CheckView::of).toList(),
				null);
	}

	@Reads("registry")
	@GetMapping("/{code}/findings")
	Slice<CheckViews.FindingView> findings(@PathVariable String code,
			@RequestParam(required = false) @Nullable RegionCode region, RegionScope scope, SliceQuery query) {
		Check check = this.checks.check(code);
		Slice<Finding> slice = this.checks.findings(check, narrowed(region, scope), query, scope);
		Map<RegionCode, Region> regions = this.directory
			.regions(slice.items().stream().map(Finding::region).distinct().toList(), scope);
		return slice.map((finding) -> {
			Region at = regions.get(finding.region());
			return CheckViews.FindingView.of(finding, check,
					(at != null) ? at.name().display() : finding.region().value());
		});
	}

	private static RegionCode narrowed(@Nullable RegionCode region, RegionScope scope) {
		return (region != null) ? region : scope.root();
	}

}
