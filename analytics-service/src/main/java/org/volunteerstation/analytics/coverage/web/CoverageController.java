package org.volunteerstation.analytics.coverage.web;

import java.time.LocalDate;
import java.time.YearMonth;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.analytics.coverage.CoverageReport;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.web.security.Reads;

/**
 * Figures of the own subtree. An answer's ETag is the hash of its content: whoever asks
 * again and again gets 304 as long as nothing changed.
 */
@RestController
@RequestMapping("/api/v1/analytics")
class CoverageController {

	private static final int MOST_MONTHS = 36;

	private final CoverageReport report;

	private final JsonMapper json;

	CoverageController(CoverageReport report, JsonMapper json) {
		this.report = report;
		this.json = json;
	}

	@Reads("analytics")
	@GetMapping("/coverage/{code}")
	ResponseEntity<CoverageViews.ReportView> coverage(@PathVariable RegionCode code,
			@RequestParam(defaultValue = "false") boolean withoutPseudoTowns,
			@RequestParam(required = false) @Nullable YearMonth month,
			@RequestParam(required = false) @Nullable LocalDate on, RegionScope scope) {
		return answer(
				CoverageViews.ReportView.of((on != null) ? this.report.reportOn(code, on, withoutPseudoTowns, scope)
						: this.report.report(code, month, withoutPseudoTowns, scope)));
	}

	@Reads("analytics")
	@GetMapping("/trends/{code}")
	ResponseEntity<CoverageViews.TrendView> trend(@PathVariable RegionCode code,
			@RequestParam(defaultValue = "12") @Min(1) @Max(MOST_MONTHS) int months, RegionScope scope) {
		return answer(CoverageViews.TrendView.of(this.report.trend(code, months, scope)));
	}

	private <T> ResponseEntity<T> answer(T view) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache().cachePrivate())
			.eTag("\"" + DigestUtils.md5DigestAsHex(this.json.writeValueAsBytes(view)) + "\"")
			.body(view);
	}

}
