package org.volunteerstation.registry.standard;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;

/** What an assessment refuses; the codes are the contract's. */
public abstract sealed class StandardRefusal extends Refusal {

	private StandardRefusal(Kind kind, String code, @Nullable String pointer, Object... arguments) {
		super(kind, code, pointer, List.of(arguments));
	}

	/** The checklist has a newer edition. */
	public static final class EditionOld extends StandardRefusal {

		EditionOld(int edition) {
			super(Kind.CONFLICT, "standard-edition-old", "/edition", edition);
		}

	}

	/** An item is missing, stands there twice, is derived or not of the edition. */
	public static final class ItemsWrong extends StandardRefusal {

		public ItemsWrong(String code, String item) {
			super(Kind.INVALID, code, "/items", item);
		}

	}

	/** A note, day or file of an item breaks a rule. */
	public static final class ItemInvalid extends StandardRefusal {

		ItemInvalid(String code, String pointer, Object... arguments) {
			super(Kind.INVALID, code, pointer, arguments);
		}

	}

	/** The station is being built or withdrawn: there is nothing to assess. */
	public static final class NotCovering extends StandardRefusal {

		NotCovering() {
			super(Kind.CONFLICT, "standard-not-covering", null);
		}

	}

	/** Somebody else assessed it since it was read. */
	public static final class Stale extends StandardRefusal {

		Stale() {
			super(Kind.STALE, "stale", null);
		}

	}

}
