package org.volunteerstation.registry.notice;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;

/** What notices refuse; the codes are the contract's. */
public abstract sealed class NoticeRefusal extends Refusal {

	private NoticeRefusal(Kind kind, String code, @Nullable String pointer, Object... arguments) {
		super(kind, code, pointer, List.of(arguments));
	}

	/** No such notice, or none for this office. */
	public static final class NotFound extends NoticeRefusal {

		public NotFound() {
			super(Kind.NOT_FOUND, "notice-not-found", null);
		}

	}

	/** Too short, too long, or a day that has passed. */
	public static final class TextInvalid extends NoticeRefusal {

		TextInvalid(String code, String pointer, Object... arguments) {
			super(Kind.INVALID, code, pointer, arguments);
		}

	}

	/** Tiers that are not below, or a region without any of the tiers. */
	public static final class AudienceInvalid extends NoticeRefusal {

		public AudienceInvalid(String code, String pointer, Object... arguments) {
			super(Kind.INVALID, code, pointer, arguments);
		}

	}

	/** There is no region that it would reach. */
	public static final class Nobody extends NoticeRefusal {

		Nobody() {
			super(Kind.CONFLICT, "notice-nobody", null);
		}

	}

	/** What was published does not change. */
	public static final class Published extends NoticeRefusal {

		Published() {
			super(Kind.CONFLICT, "notice-published", null);
		}

	}

	/** Only what is published can be withdrawn, and read. */
	public static final class NotPublished extends NoticeRefusal {

		NotPublished() {
			super(Kind.CONFLICT, "notice-not-published", null);
		}

	}

	/** Somebody else changed it since it was read. */
	public static final class Stale extends NoticeRefusal {

		public Stale() {
			super(Kind.STALE, "stale", null);
		}

	}

}
