package org.volunteerstation.registry.notice;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a notice says: plain text.
 *
 * @param title 2 to 100 characters on one line
 * @param body 2 to 5000 characters, lines allowed
 * @param important whether it is shown as important
 * @param dueOn until when something is to be done; null for nothing
 */
public record NoticeText(String title, String body, boolean important, @Nullable LocalDate dueOn) {

	/** Characters at least. */
	public static final int MIN_LENGTH = 2;

	/** Characters of a title at most. */
	public static final int MAX_TITLE = 100;

	/** Characters of a text at most. */
	public static final int MAX_BODY = 5000;

	public NoticeText {
		title = title.strip();
		body = body.replace("\r\n", "\n").strip();
		if (!isLong(title, MAX_TITLE) || title.chars().anyMatch(Character::isISOControl)) {
			throw new NoticeRefusal.TextInvalid("text-invalid", "/title", MIN_LENGTH, MAX_TITLE);
		}
		if (!isLong(body, MAX_BODY) || body.chars().anyMatch((one) -> one != '\n' && Character.isISOControl(one))) {
			throw new NoticeRefusal.TextInvalid("text-invalid", "/body", MIN_LENGTH, MAX_BODY);
		}
	}

	void check(LocalDate today) {
		if (this.dueOn != null && this.dueOn.isBefore(today)) {
			throw new NoticeRefusal.TextInvalid("notice-due-past", "/dueOn", this.dueOn);
		}
	}

	private static boolean isLong(String text, int max) {
		return text.length() >= MIN_LENGTH && text.length() <= max;
	}

}
