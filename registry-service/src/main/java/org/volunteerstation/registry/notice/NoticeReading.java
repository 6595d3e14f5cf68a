package org.volunteerstation.registry.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.region.RegionDirectory;

/** Shows an office what it was sent and what became of what it sent. */
@Service
@Transactional(readOnly = true)
public class NoticeReading {

	/** More are not counted. */
	public static final int MAX_UNREAD = 100;

	private final Notices notices;

	private final NoticeEvents events;

	private final Clock clock;

	public NoticeReading(Notices notices, NoticeEvents events, Clock clock) {
		this.notices = notices;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What is addressed to the office, newest first.
	 * @param unread only what it has not read
	 * @param query which page
	 * @param scope the office
	 * @return the slice
	 */
	public Slice<Received> inbox(boolean unread, SliceQuery query, RegionScope scope) {
		return Slice.cut(this.notices.inbox(unread, query, scope), query, Received::place);
	}

	/**
	 * Counts what the office has not read.
	 * @param scope the office
	 * @return at most {@link #MAX_UNREAD}
	 */
	public int unread(RegionScope scope) {
		return this.notices.unread(MAX_UNREAD, scope);
	}

	/**
	 * A notice that is addressed to the office.
	 * @param id its identifier
	 * @param scope the office
	 * @return the notice
	 * @throws NoticeRefusal.NotFound when none such is
	 */
	public Received received(String id, RegionScope scope) {
		return this.notices.received(id, scope).orElseThrow(NoticeRefusal.NotFound::new);
	}

	/**
	 * Notes that the office has read.
	 * @param id the notice
	 * @param reader who reads
	 * @param scope the office
	 * @return the notice, read
	 */
	@Transactional
	public Received acknowledge(String id, Reader reader, RegionScope scope) {
		Received received = received(id, scope);
		if (received.notice().state() != Notice.State.PUBLISHED) {
			throw new NoticeRefusal.NotPublished();
		}
		if (received.readAt() == null && this.notices.receipt(id, reader, Notice.now(this.clock), scope)) {
			this.events.record("notice.read", id, scope.root());
		}
		return received(id, scope);
	}

	/**
	 * What the office has written, newest first.
	 * @param query which page
	 * @param scope the office
	 * @return the slice
	 */
	public Slice<Notice> sent(SliceQuery query, RegionScope scope) {
		return Slice.cut(this.notices.sent(query, scope), query, Notice::id);
	}

	/**
	 * A notice of the office's own.
	 * @param id its identifier
	 * @param scope the office
	 * @return the notice
	 * @throws NoticeRefusal.NotFound when it has sent none such
	 */
	public Notice sent(String id, RegionScope scope) {
		return this.notices.sent(id, scope).orElseThrow(NoticeRefusal.NotFound::new);
	}

	/**
	 * Counts the regions that have read.
	 * @param notices notices of the office's own
	 * @param scope the office
	 * @return by id; a notice that nobody has read is left out
	 */
	public Map<String, Integer> read(List<Notice> notices, RegionScope scope) {
		return this.notices.read(notices.stream().map(Notice::id).toList(), scope);
	}

	/**
	 * The regions that a notice reached when it was published, by code; a draft reaches
	 * those of today.
	 * @param id the notice
	 * @param read those that have read, or those that have not; null for both
	 * @param query which page
	 * @param scope the office
	 * @return the slice
	 */
	public Slice<Receipt> receipts(String id, @Nullable Boolean read, SliceQuery query, RegionScope scope) {
		Notice notice = sent(id, scope);
		Instant then = (notice.publishedAt() != null) ? notice.publishedAt() : this.clock.instant();
		LocalDate on = LocalDate.ofInstant(then, RegionDirectory.ZONE);
		return Slice.cut(this.notices.receipts(notice, read, on, query, scope), query,
				(receipt) -> receipt.region().value());
	}

}
