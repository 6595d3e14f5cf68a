package org.volunteerstation.registry.inspection;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Free text of an inspection: it gets into a ledger that is published, so what looks like
 * a mobile number or an identity number is refused.
 */
final class InspectionText {

	/** Characters at most. */
	static final int MAX = 500;

	private static final int MIN = 2;

	private static final Pattern PERSONAL = Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[\\dXx])(?!\\d)");

	private InspectionText() {
	}

	static String line(String text, String pointer, int max) {
		String stripped = checked(text, pointer, max);
		if (stripped.indexOf('\n') >= 0) {
			throw new InspectionRefusal.Invalid("text-invalid", pointer, MIN, max);
		}
		return stripped;
	}

	static String checked(String text, String pointer, int max) {
		String stripped = text.replace("\r\n", "\n").strip();
		if (stripped.length() < MIN || stripped.length() > max
				|| stripped.chars().anyMatch((one) -> one != '\n' && Character.isISOControl(one))) {
			throw new InspectionRefusal.Invalid("text-invalid", pointer, MIN, max);
		}
		if (PERSONAL.matcher(stripped).find()) {
			throw new InspectionRefusal.Invalid("inspection-text-personal", pointer);
		}
		return stripped;
	}

	static @Nullable String optional(@Nullable String text, String pointer) {
		return (text != null && !text.isBlank()) ? checked(text, pointer, MAX) : null;
	}

}
