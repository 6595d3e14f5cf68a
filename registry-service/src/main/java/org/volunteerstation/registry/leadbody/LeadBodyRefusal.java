package org.volunteerstation.registry.leadbody;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;

/** What a lead body refuses; the codes are the contract's. */
public abstract sealed class LeadBodyRefusal extends Refusal {

	private LeadBodyRefusal(Kind kind, String code, @Nullable String pointer, Object... arguments) {
		super(kind, code, pointer, List.of(arguments));
	}

	/** A name that is blank, too long or holds control characters. */
	public static final class NameInvalid extends LeadBodyRefusal {

		NameInvalid(int max) {
			super(Kind.INVALID, "text-invalid", "/name", 1, max);
		}

	}

	/** No phone, or one that is a person's. */
	public static final class PhoneInvalid extends LeadBodyRefusal {

		PhoneInvalid() {
			super(Kind.INVALID, "lead-body-phone-invalid", "/phone");
		}

	}

	/** No code of the list. */
	public static final class KindUnknown extends LeadBodyRefusal {

		KindUnknown() {
			super(Kind.INVALID, "lead-body-kind-unknown", "/kind");
		}

	}

	/** Before anybody led, or too far ahead. */
	public static final class DayInvalid extends LeadBodyRefusal {

		DayInvalid(LocalDate first, LocalDate last) {
			super(Kind.INVALID, "lead-body-day-invalid", "/validFrom", first, last);
		}

	}

	/** Somebody else changed it since it was read. */
	public static final class Stale extends LeadBodyRefusal {

		public Stale() {
			super(Kind.STALE, "stale", null);
		}

	}

}
