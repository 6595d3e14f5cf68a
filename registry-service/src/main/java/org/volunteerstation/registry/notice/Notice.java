package org.volunteerstation.registry.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A notice as its sender sees it.
 *
 * @param id identifier
 * @param sender the office that sends it
 * @param author the account that wrote it
 * @param text what it says
 * @param audience whom it reaches
 * @param state draft, published or withdrawn
 * @param addressed regions that it reached when it was published; 0 before
 * @param publishedAt when it was published; null before
 * @param withdrawnReason why it was withdrawn; null unless it was
 * @param version number of changes, from 1
 * @param updatedAt when it was changed last
 */
public record Notice(String id, RegionCode sender, String author, NoticeText text, Audience audience, State state,
		int addressed, @Nullable Instant publishedAt, @Nullable String withdrawnReason, long version,
		Instant updatedAt) {

	static Notice draft(String id, RegionCode sender, String author, NoticeText text, Audience audience, Clock clock) {
		return new Notice(id, sender, author, text, audience, State.DRAFT, 0, null, null, 1, now(clock));
	}

	Notice revised(NoticeText text, Audience audience, Clock clock) {
		checkDraft();
		return new Notice(this.id, this.sender, this.author, text, audience, State.DRAFT, 0, null, null,
				this.version + 1, now(clock));
	}

	Notice published(int addressed, Clock clock) {
		checkDraft();
		if (addressed == 0) {
			throw new NoticeRefusal.Nobody();
		}
		return new Notice(this.id, this.sender, this.author, this.text, this.audience, State.PUBLISHED, addressed,
				now(clock), null, this.version + 1, now(clock));
	}

	Notice withdrawn(String reason, Clock clock) {
		if (this.state != State.PUBLISHED) {
			throw new NoticeRefusal.NotPublished();
		}
		return new Notice(this.id, this.sender, this.author, this.text, this.audience, State.WITHDRAWN, this.addressed,
				this.publishedAt, reason, this.version + 1, now(clock));
	}

	void checkDraft() {
		if (this.state != State.DRAFT) {
			throw new NoticeRefusal.Published();
		}
	}

	static Instant now(Clock clock) {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/** Where a notice stands. */
	public enum State {

		/** Seen by its sender alone. */
		DRAFT,

		/** Sent; it changes no more. */
		PUBLISHED,

		/** Taken back, with a reason that its readers see. */
		WITHDRAWN

	}

}
