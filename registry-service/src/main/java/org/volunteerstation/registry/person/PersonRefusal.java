package org.volunteerstation.registry.person;

import java.util.List;

import org.volunteerstation.platform.core.Refusal;

/** What is refused of people; the codes are the contract's. */
public abstract sealed class PersonRefusal extends Refusal {

	private PersonRefusal(String code, String pointer) {
		super(Kind.INVALID, code, pointer, List.of());
	}

	/** Not a name. */
	public static final class NameInvalid extends PersonRefusal {

		NameInvalid() {
			super("person-name-invalid", "/name");
		}

	}

	/** Not a telephone number. */
	public static final class PhoneInvalid extends PersonRefusal {

		PhoneInvalid() {
			super("phone-invalid", "/phone");
		}

	}

	/** Neither a name nor a phone to search for. */
	public static final class NothingToSearch extends PersonRefusal {

		NothingToSearch() {
			super("person-search-empty", "/name");
		}

	}

}
