package org.volunteerstation.registry.notice.web;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.platform.web.security.Writes;
import org.volunteerstation.registry.notice.NoticeReading;
import org.volunteerstation.registry.notice.Reader;
import org.volunteerstation.registry.region.RegionDirectory;

/** What the caller's office is sent. */
@RestController
@RequestMapping("/api/v1/registry/notices")
class NoticeController {

	private final NoticeReading reading;

	private final RegionDirectory directory;

	NoticeController(NoticeReading reading, RegionDirectory directory) {
		this.reading = reading;
		this.directory = directory;
	}

	@Reads("registry")
	@GetMapping
	Slice<NoticeViews.ReceivedNoticeView> inbox(@RequestParam(defaultValue = "false") boolean unread, RegionScope scope,
			SliceQuery query) {
		Function<RegionCode, String> names = names(scope);
		return this.reading.inbox(unread, query, scope)
			.map((received) -> NoticeViews.ReceivedNoticeView.of(received, names));
	}

	@Reads("registry")
	@GetMapping("/unread")
	NoticeViews.UnreadNoticesView unread(RegionScope scope) {
		int count = this.reading.unread(scope);
		return new NoticeViews.UnreadNoticesView(count, count == NoticeReading.MAX_UNREAD);
	}

	@Reads("registry")
	@GetMapping("/{id}")
	NoticeViews.ReceivedNoticeView received(@PathVariable String id, RegionScope scope) {
		return NoticeViews.ReceivedNoticeView.of(this.reading.received(id, scope), names(scope));
	}

	@Writes("registry")
	@Idempotent
	@PostMapping("/{id}/receipts")
	ResponseEntity<NoticeViews.ReceivedNoticeView> acknowledge(@PathVariable String id, RegionScope scope,
			Operator operator) {
		Reader reader = new Reader(operator.subject(), operator.username());
		return ResponseEntity
			.ok(NoticeViews.ReceivedNoticeView.of(this.reading.acknowledge(id, reader, scope), names(scope)));
	}

	/** Senders stand on the office's way up, of which code and name are shown. */
	private Function<RegionCode, String> names(RegionScope scope) {
		Map<RegionCode, String> names = this.directory.path(this.directory.region(scope.root(), scope))
			.stream()
			.collect(Collectors.toMap((region) -> region.code(), (region) -> region.name().display()));
		return (code) -> names.getOrDefault(code, code.value());
	}

}
