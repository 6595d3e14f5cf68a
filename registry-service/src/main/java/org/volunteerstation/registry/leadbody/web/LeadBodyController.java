package org.volunteerstation.registry.leadbody.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.web.request.IfMatch;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.leadbody.LeadBodies;
import org.volunteerstation.registry.leadbody.LeadBodyBook;
import org.volunteerstation.registry.leadbody.Leading;
import org.volunteerstation.registry.station.web.WrongPlace;

/** Which body leads volunteer service in a region, and who said so. */
@RestController
@RequestMapping("/api/v1/registry/regions/{code}")
class LeadBodyController {

	private final LeadBodyBook book;

	LeadBodyController(LeadBodyBook book) {
		this.book = book;
	}

	@Reads("registry")
	@GetMapping("/lead-body")
	ResponseEntity<LeadBodyViews.LeadBodyView> leadBody(@PathVariable RegionCode code, RegionScope scope) {
		return answer(this.book.leading(code, scope));
	}

	@Reads("registry")
	@GetMapping("/lead-bodies")
	Slice<LeadBodyViews.LeadBodyEntryView> leadBodies(@PathVariable RegionCode code, RegionScope scope,
			SliceQuery query) {
		Map<String, LeadBodies.Kind> kinds = this.book.kinds();
		return this.book.history(code, day(query), query, scope)
			.map((body) -> LeadBodyViews.LeadBodyEntryView.of(body, kinds));
	}

	@SetsLeadBodies
	@PutMapping("/lead-body")
	ResponseEntity<LeadBodyViews.LeadBodyView> setLeadBody(@PathVariable RegionCode code,
			@Valid @RequestBody LeadBodyRequests.LeadBodySetting setting, IfMatch seen, RegionScope scope,
			Operator operator) {
		return answer(this.book.set(code, setting.toDraft(), operator.username(), seen.version(), scope));
	}

	private ResponseEntity<LeadBodyViews.LeadBodyView> answer(Leading leading) {
		return ResponseEntity.ok()
			.eTag(IfMatch.etag(leading.version()))
			.body(LeadBodyViews.LeadBodyView.of(leading, this.book.kinds()));
	}

	private static @Nullable LocalDate day(SliceQuery query) {
		String after = query.after();
		if (after == null) {
			return null;
		}
		try {
			return LocalDate.parse(after);
		}
		catch (DateTimeParseException ex) {
			throw new WrongPlace();
		}
	}

}
