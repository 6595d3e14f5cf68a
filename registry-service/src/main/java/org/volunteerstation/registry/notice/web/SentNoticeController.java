package org.volunteerstation.registry.notice.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.web.request.IfMatch;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.registry.notice.Notice;
import org.volunteerstation.registry.notice.NoticeReading;
import org.volunteerstation.registry.notice.NoticeSending;
import org.volunteerstation.registry.region.RegionDirectory;

/** What the caller's office sends, and who has read it. */
@RestController
@RequestMapping("/api/v1/registry/notices/sent")
class SentNoticeController {

	private final NoticeSending sending;

	private final NoticeReading reading;

	private final RegionDirectory directory;

	SentNoticeController(NoticeSending sending, NoticeReading reading, RegionDirectory directory) {
		this.sending = sending;
		this.reading = reading;
		this.directory = directory;
	}

	@Notifies
	@GetMapping
	Slice<NoticeViews.SentNoticeView> sent(RegionScope scope, SliceQuery query) {
		Slice<Notice> slice = this.reading.sent(query, scope);
		return new Slice<>(views(slice.items(), scope), slice.next());
	}

	@Notifies
	@Idempotent
	@ResponseStatus(HttpStatus.CREATED)
	@PostMapping
	ResponseEntity<NoticeViews.SentNoticeView> draft(@Valid @RequestBody NoticeRequests.NoticeDraft draft,
			RegionScope scope, Operator operator) {
		Notice notice = this.sending.draft(draft.text(), draft.reached(), draft.chosen(), operator.username(), scope);
		return ResponseEntity.created(URI.create("/api/v1/registry/notices/sent/" + notice.id()))
			.eTag(IfMatch.etag(notice.version()))
			.body(views(List.of(notice), scope).getFirst());
	}

	@Notifies
	@GetMapping("/{id}")
	ResponseEntity<NoticeViews.SentNoticeView> one(@PathVariable String id, RegionScope scope) {
		return answer(this.reading.sent(id, scope), scope);
	}

	@Notifies
	@PutMapping("/{id}")
	ResponseEntity<NoticeViews.SentNoticeView> revise(@PathVariable String id,
			@Valid @RequestBody NoticeRequests.NoticeDraft draft, IfMatch seen, RegionScope scope) {
		return answer(this.sending.revise(new NoticeSending.Seen(id, seen.version()), draft.text(), draft.reached(),
				draft.chosen(), scope), scope);
	}

	@Notifies
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@DeleteMapping("/{id}")
	void discard(@PathVariable String id, IfMatch seen, RegionScope scope) {
		this.sending.discard(new NoticeSending.Seen(id, seen.version()), scope);
	}

	@Notifies
	@Idempotent
	@PostMapping("/{id}/publication")
	ResponseEntity<NoticeViews.SentNoticeView> publish(@PathVariable String id, IfMatch seen, RegionScope scope) {
		return answer(this.sending.publish(new NoticeSending.Seen(id, seen.version()), scope), scope);
	}

	@Notifies
	@Idempotent
	@PostMapping("/{id}/withdrawal")
	ResponseEntity<NoticeViews.SentNoticeView> withdraw(@PathVariable String id,
			@Valid @RequestBody NoticeRequests.NoticeWithdrawal withdrawal, IfMatch seen, RegionScope scope) {
		return answer(
				this.sending.withdraw(new NoticeSending.Seen(id, seen.version()), withdrawal.reason().strip(), scope),
				scope);
	}

	@Notifies
	@GetMapping("/{id}/receipts")
	Slice<NoticeViews.NoticeReceiptView> receipts(@PathVariable String id,
			@RequestParam(defaultValue = "false") boolean read, RegionScope scope, SliceQuery query) {
		return this.reading.receipts(id, read, query, scope).map(NoticeViews.NoticeReceiptView::of);
	}

	private ResponseEntity<NoticeViews.SentNoticeView> answer(Notice notice, RegionScope scope) {
		return ResponseEntity.ok().eTag(IfMatch.etag(notice.version())).body(views(List.of(notice), scope).getFirst());
	}

	private List<NoticeViews.SentNoticeView> views(List<Notice> notices, RegionScope scope) {
		List<RegionCode> codes = notices.stream()
			.flatMap((notice) -> notice.audience().regions().stream())
			.distinct()
			.toList();
		Map<String, Integer> read = this.reading.read(notices, scope);
		Function<RegionCode, String> names = this.directory.names(codes, scope);
		return notices.stream()
			.map((notice) -> NoticeViews.SentNoticeView.of(notice, read.getOrDefault(notice.id(), 0), names))
			.toList();
	}

}
