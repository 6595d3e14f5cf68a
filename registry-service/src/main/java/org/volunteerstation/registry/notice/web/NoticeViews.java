package org.volunteerstation.registry.notice.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.notice.Notice;
import org.volunteerstation.registry.notice.Receipt;
import org.volunteerstation.registry.notice.Received;

/** What callers see of notices. */
final class NoticeViews {

	private NoticeViews() {
	}

	/**
	 * A notice as the office sees it that it is addressed to.
	 *
	 * @param id identifier
	 * @param senderCode the office that sent it
	 * @param senderName its shown name
	 * @param title the title
	 * @param body the text
	 * @param important whether it is important
	 * @param dueOn until when something is to be done
	 * @param state {@code PUBLISHED} or {@code WITHDRAWN}
	 * @param publishedAt when it was published
	 * @param withdrawnReason why it was withdrawn
	 * @param readAt when the office read it; null while it has not
	 * @param reader who read it first
	 */
	record ReceivedNoticeView(String id, String senderCode, String senderName, String title, String body,
			boolean important, @Nullable LocalDate dueOn, String state, @Nullable Instant publishedAt,
			@Nullable String withdrawnReason, @Nullable Instant readAt, @Nullable String reader) {

		static ReceivedNoticeView of(Received received, Function<RegionCode, String> names) {
			Notice notice = received.notice();
			return new ReceivedNoticeView(notice.id(), notice.sender().value(), names.apply(notice.sender()),
					notice.text().title(), notice.text().body(), notice.text().important(), notice.text().dueOn(),
					notice.state().name(), notice.publishedAt(), notice.withdrawnReason(), received.readAt(),
					received.reader());
		}

	}

	/**
	 * How much an office has not read.
	 *
	 * @param count at most 100
	 * @param more whether there may be more than are counted
	 */
	record UnreadNoticesView(int count, boolean more) {
	}

	/**
	 * A notice as its sender sees it.
	 *
	 * @param id identifier
	 * @param author the account that wrote it
	 * @param title the title
	 * @param body the text
	 * @param important whether it is important
	 * @param dueOn until when something is to be done
	 * @param tiers tiers that it reaches
	 * @param regions tops of the subtrees that it reaches
	 * @param state {@code DRAFT}, {@code PUBLISHED} or {@code WITHDRAWN}
	 * @param addressed regions that it reached when it was published
	 * @param read regions that have read
	 * @param publishedAt when it was published
	 * @param withdrawnReason why it was withdrawn
	 * @param version number of changes, from 1; also the ETag
	 * @param updatedAt when it was changed last
	 */
	record SentNoticeView(String id, String author, String title, String body, boolean important,
			@Nullable LocalDate dueOn, List<String> tiers, List<RegionNameView> regions, String state, int addressed,
			int read, @Nullable Instant publishedAt, @Nullable String withdrawnReason, long version,
			Instant updatedAt) {

		static SentNoticeView of(Notice notice, int read, Function<RegionCode, String> names) {
			return new SentNoticeView(notice.id(), notice.author(), notice.text().title(), notice.text().body(),
					notice.text().important(), notice.text().dueOn(),
					notice.audience().tiers().stream().sorted().map(Tier::token).toList(),
					notice.audience()
						.regions()
						.stream()
						.map((region) -> new RegionNameView(region.value(), names.apply(region)))
						.toList(),
					notice.state().name(), notice.addressed(), read, notice.publishedAt(), notice.withdrawnReason(),
					notice.version(), notice.updatedAt());
		}

	}

	/**
	 * A region.
	 *
	 * @param code its code
	 * @param name its shown name
	 */
	record RegionNameView(String code, String name) {
	}

	/**
	 * An addressed region, and whether it has read.
	 *
	 * @param regionCode the region
	 * @param regionName its shown name
	 * @param tier its tier
	 * @param readAt when it read; null while it has not
	 * @param reader who read first
	 */
	record NoticeReceiptView(String regionCode, String regionName, String tier, @Nullable Instant readAt,
			@Nullable String reader) {

		static NoticeReceiptView of(Receipt receipt) {
			return new NoticeReceiptView(receipt.region().value(), receipt.name(), receipt.region().tier().token(),
					receipt.readAt(), receipt.reader());
		}

	}

}
