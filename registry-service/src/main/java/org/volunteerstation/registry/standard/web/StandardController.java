package org.volunteerstation.registry.standard.web;

import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.web.request.IfMatch;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.platform.web.security.Writes;
import org.volunteerstation.registry.standard.Standardisation;
import org.volunteerstation.registry.standard.Standing;
import org.volunteerstation.registry.station.StationDirectory;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationRefusal;

/** How a station stands against the checklist, and what was found there. */
@RestController
@RequestMapping("/api/v1/registry/stations/{id}/standard")
class StandardController {

	private final Standardisation standardisation;

	private final StationDirectory directory;

	StandardController(Standardisation standardisation, StationDirectory directory) {
		this.standardisation = standardisation;
		this.directory = directory;
	}

	@Reads("registry")
	@GetMapping
	ResponseEntity<StandardViews.StandardView> standing(@PathVariable String id, RegionScope scope) {
		return answer(this.standardisation.standing(station(id), scope));
	}

	@Writes("registry")
	@PutMapping
	ResponseEntity<StandardViews.StandardView> assess(@PathVariable String id,
			@Valid @RequestBody StandardRequests.Assessing assessing, IfMatch seen, RegionScope scope,
			Operator operator) {
		return answer(this.standardisation.assess(station(id), assessing.edition(),
				assessing.findings(operator.username(), this.directory.today()), seen.version(), scope));
	}

	private static ResponseEntity<StandardViews.StandardView> answer(Standing standing) {
		return ResponseEntity.ok()
			.eTag(IfMatch.etag(StandardViews.StandardView.version(standing)))
			.body(StandardViews.StandardView.of(standing));
	}

	private static StationId station(String id) {
		return StationId.parse(id).orElseThrow(() -> new StationRefusal.NotFound(null));
	}

}
