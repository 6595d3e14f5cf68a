package org.volunteerstation.platform.service.personal;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;

/** A purpose that says too little, too much, or not in words. */
public final class UnmaskPurposeWrong extends Refusal {

	private static final Pattern WORDS = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]{3,200}",
			Pattern.UNICODE_CHARACTER_CLASS);

	UnmaskPurposeWrong() {
		super(Kind.INVALID, "unmask-purpose-wrong", "/purpose", List.of());
	}

	static String checked(@Nullable String purpose) {
		String stated = (purpose != null) ? purpose.strip() : "";
		if (!WORDS.matcher(stated).matches()) {
			throw new UnmaskPurposeWrong();
		}
		return stated;
	}

}
