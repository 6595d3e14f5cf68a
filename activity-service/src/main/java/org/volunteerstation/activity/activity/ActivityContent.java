package org.volunteerstation.activity.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * What an activity's publication says (R20).
 *
 * @param name 2 to 100 characters
 * @param startsAt first moment, to the second
 * @param endsAt first moment after it, at most 31 days after the start
 * @param place where it is, 2 to 200 characters
 * @param headCount volunteers wanted, 1 to 10,000
 * @param riskStatement what can happen to volunteers, 2 to 1,000 characters
 * @param protection what protects them, 2 to 1,000 characters
 */
public record ActivityContent(String name, Instant startsAt, Instant endsAt, String place, int headCount,
		String riskStatement, String protection) {

	/** Characters of any text at least. */
	public static final int MIN_TEXT = 2;

	/** Characters of a name at most. */
	public static final int MAX_NAME = 100;

	/** Characters of a place at most. */
	public static final int MAX_PLACE = 200;

	/** Characters of a statement at most. */
	public static final int MAX_STATEMENT = 1000;

	/** Volunteers at most. */
	public static final int MAX_HEADS = 10_000;

	private static final Duration LONGEST = Duration.ofDays(31);

	public ActivityContent {
		startsAt = startsAt.truncatedTo(ChronoUnit.SECONDS);
		endsAt = endsAt.truncatedTo(ChronoUnit.SECONDS);
		check("/name", name, MAX_NAME, null);
		check("/place", place, MAX_PLACE, null);
		check("/riskStatement", riskStatement, MAX_STATEMENT, '\n');
		check("/protection", protection, MAX_STATEMENT, '\n');
		if (headCount < 1 || headCount > MAX_HEADS) {
			throw new ActivityRefusal.HeadCountInvalid();
		}
		if (!endsAt.isAfter(startsAt) || Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
			throw new ActivityRefusal.TimeInvalid();
		}
	}

	private static void check(String pointer, String text, int max, @Nullable Character allowed) {
		boolean control = text.chars()
			.anyMatch((character) -> Character.isISOControl(character)
					&& (allowed == null || character != allowed.charValue()));
		if (text.length() < MIN_TEXT || text.length() > max || !text.strip().equals(text) || control) {
			throw new ActivityRefusal.TextInvalid(pointer, MIN_TEXT, max);
		}
	}

}
