package org.volunteerstation.registry.person;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.privacy.PersonalText;

/**
 * Who somebody is: personal data.
 *
 * @param name 2 to 50 characters
 * @param phone 5 to 40 digits, blanks and {@code + - ( ) ,}
 */
public record Person(PersonalText name, PersonalText phone) {

	private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]{2,50}");

	private static final Pattern PHONE = Pattern.compile("[0-9+(][0-9 +(),-]{3,38}[0-9)]");

	public Person {
		if (!isName(name)) {
			throw new PersonRefusal.NameInvalid();
		}
		if (!isPhone(phone)) {
			throw new PersonRefusal.PhoneInvalid();
		}
	}

	/**
	 * The same person corrected, by somebody who may have seen masks alone.
	 * @param name another name; null to leave it
	 * @param phone another phone; null to leave it
	 * @return the person
	 */
	public Person with(@Nullable PersonalText name, @Nullable PersonalText phone) {
		return new Person((name != null) ? name : this.name, (phone != null) ? phone : this.phone);
	}

	private static boolean isName(PersonalText name) {
		return name.plain().strip().length() >= 2 && NAME.matcher(name.plain()).matches();
	}

	private static boolean isPhone(PersonalText phone) {
		return PHONE.matcher(phone.plain()).matches();
	}

}
