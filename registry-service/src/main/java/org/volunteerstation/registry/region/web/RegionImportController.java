package org.volunteerstation.registry.region.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.web.security.Governs;
import org.volunteerstation.registry.region.Edition;
import org.volunteerstation.registry.region.PopulationImport;
import org.volunteerstation.registry.region.RegionFile;
import org.volunteerstation.registry.region.RegionImport;

/** Takes the first tree of a province and counts of residents, each as one file. */
@RestController
@RequestMapping("/api/v1/registry")
class RegionImportController {

	private static final String CSV = "text/csv";

	private final RegionImport regions;

	private final PopulationImport populations;

	RegionImportController(RegionImport regions, PopulationImport populations) {
		this.regions = regions;
		this.populations = populations;
	}

	@Governs
	@PostMapping(path = "/region-imports", consumes = CSV)
	ImportViews.RegionImportView importRegions(@RequestParam LocalDate edition, @RequestBody byte[] file,
			RegionScope scope) {
		return ImportViews.RegionImportView.of(this.regions.store(new Edition(edition), RegionFile.tree(file), scope));
	}

	@Governs
	@PostMapping(path = "/population-imports", consumes = CSV)
	ImportViews.PopulationImportView importPopulations(@RequestParam @NotBlank @Size(max = 100) String source,
			@RequestParam LocalDate on, @RequestBody byte[] file, RegionScope scope) {
		return ImportViews.PopulationImportView
			.of(this.populations.store(source, on, RegionFile.populations(file), scope));
	}

}
