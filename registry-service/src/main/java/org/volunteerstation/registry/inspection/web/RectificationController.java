package org.volunteerstation.registry.inspection.web;

import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.web.request.IfMatch;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.registry.inspection.Inspector;
import org.volunteerstation.registry.inspection.Rectification;
import org.volunteerstation.registry.inspection.Seen;
import org.volunteerstation.registry.inspection.Visit;

/** Telling the community what was found, its answers, and looking again. */
@RestController
@RequestMapping("/api/v1/registry/inspection-visits/{id}")
class RectificationController {

	private final Rectification rectification;

	private final VisitPresenter views;

	RectificationController(Rectification rectification, VisitPresenter views) {
		this.rectification = rectification;
		this.views = views;
	}

	@Inspects
	@Idempotent
	@PostMapping("/issue")
	ResponseEntity<VisitViews.InspectionVisitView> issue(@PathVariable String id,
			@Valid @RequestBody InspectionRequests.VisitIssuing issuing, IfMatch seen, RegionScope scope) {
		return tagged(this.rectification.issue(new Seen(id, seen.version()),
				Boolean.TRUE.equals(issuing.rectifyStation()), scope), scope);
	}

	@Answers
	@Idempotent
	@PostMapping("/findings/{finding}/answers")
	ResponseEntity<VisitViews.InspectionVisitView> answer(@PathVariable String id, @PathVariable String finding,
			@Valid @RequestBody InspectionRequests.AnswerText answer, IfMatch seen, RegionScope scope,
			Operator operator) {
		return tagged(this.rectification.answer(new Seen(id, seen.version()), finding, answer.text(),
				new Inspector(operator.subject(), operator.username()), scope), scope);
	}

	@Inspects
	@Idempotent
	@PostMapping("/findings/{finding}/rechecks")
	ResponseEntity<VisitViews.InspectionVisitView> recheck(@PathVariable String id, @PathVariable String finding,
			@Valid @RequestBody InspectionRequests.SecondLook look, IfMatch seen, RegionScope scope,
			Operator operator) {
		Rectification.Look looked = new Rectification.Look(look.passed(), look.note(),
				new Inspector(operator.subject(), operator.username()));
		return tagged(this.rectification.recheck(new Seen(id, seen.version()), finding, looked, look.dueOn(), scope),
				scope);
	}

	private ResponseEntity<VisitViews.InspectionVisitView> tagged(Visit visit, RegionScope scope) {
		return ResponseEntity.ok().eTag(IfMatch.etag(visit.version())).body(this.views.of(visit, scope));
	}

}
