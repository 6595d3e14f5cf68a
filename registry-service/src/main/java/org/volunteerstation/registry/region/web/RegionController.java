package org.volunteerstation.registry.region.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Size;
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
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.RegionName;
import org.volunteerstation.registry.region.RegionSearch;

/** Reads the tree, each caller the own subtree. */
@RestController
@RequestMapping("/api/v1/registry/regions")
class RegionController {

	private final RegionDirectory directory;

	RegionController(RegionDirectory directory) {
		this.directory = directory;
	}

	@Reads("registry")
	@GetMapping("/{code}")
	RegionView region(@PathVariable RegionCode code, @RequestParam(required = false) @Nullable LocalDate on,
			RegionScope scope) {
		Region region = (on != null) ? this.directory.regionOn(code, on, scope) : this.directory.region(code, scope);
		return RegionView.of(region, this.directory.path(region, on));
	}

	@Reads("registry")
	@GetMapping("/{code}/children")
	Slice<RegionView> children(@PathVariable RegionCode code, @RequestParam(required = false) @Nullable LocalDate on,
			RegionScope scope, SliceQuery query) {
		return this.directory.children(code, on, scope, query).map(RegionView::of);
	}

	@Reads("registry")
	@GetMapping
	Slice<RegionView> search(@RequestParam @Size(min = 1, max = RegionName.MAX_LENGTH) String q,
			@RequestParam(required = false) @Nullable Tier tier, RegionScope scope, SliceQuery query) {
		if (q.isBlank()) {
			return new Slice<>(List.of(), null);
		}
		List<Region> found = this.directory.search(new RegionSearch(q, tier, query.limit()), scope);
		return new Slice<>(found.stream().map(RegionView::of).toList(), null);
	}

}
