package org.volunteerstation.registry.leadbody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An office that leads volunteer service in a region.
 *
 * @param from the first day
 * @param kind code of the list {@code lead-body-kind}
 * @param name what the office is called, up to 100 characters
 * @param phone where the office is reached, no mobile phone: that is a person's
 * @param setBy the account that set it
 * @param setAt when
 * @param version number of changes of the region, from 1
 */
public record LeadBody(LocalDate from, String kind, String name, @Nullable String phone, String setBy, Instant setAt,
		long version) {

	private static final int MAX_NAME = 100;

	private static final Pattern PHONE = Pattern.compile("[0-9+][0-9+ ()*#-]{2,29}");

	private static final Pattern MOBILE = Pattern.compile("(\\+?86)?1[3-9][0-9]{9}");

	public LeadBody {
		if (name.isBlank() || name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
			throw new LeadBodyRefusal.NameInvalid(MAX_NAME);
		}
		if (phone != null
				&& (!PHONE.matcher(phone).matches() || MOBILE.matcher(phone.replaceAll("[^0-9+]", "")).matches())) {
			throw new LeadBodyRefusal.PhoneInvalid();
		}
	}

}
