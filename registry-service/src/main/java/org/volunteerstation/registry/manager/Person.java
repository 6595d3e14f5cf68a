package org.volunteerstation.registry.manager;

import java.util.regex.Pattern;

import org.volunteerstation.platform.privacy.PersonalText;

/**
 * Who a manager is: personal data.
 *
 * @param name 2 to 50 characters
 * @param phone 5 to 40 digits, blanks and {@code + - ( ) ,}
 */
public record Person(PersonalText name, PersonalText phone) {

	private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]{2,50}");

	private static final Pattern PHONE = Pattern.compile("[0-9+(][0-9 +(),-]{3,38}[0-9)]");

	public Person {
		if (!isName(name)) {
			throw new ManagerRefusal.NameInvalid();
		}
		if (!isPhone(phone)) {
			throw new ManagerRefusal.PhoneInvalid();
		}
	}

	private static boolean isName(PersonalText name) {
		return name.plain().strip().length() >= 2 && NAME.matcher(name.plain()).matches();
	}

	private static boolean isPhone(PersonalText phone) {
		return PHONE.matcher(phone.plain()).matches();
	}

}
