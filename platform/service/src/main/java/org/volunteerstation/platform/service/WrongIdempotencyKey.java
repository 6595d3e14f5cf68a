package org.volunteerstation.platform.service;

import java.util.List;

import org.volunteerstation.platform.core.Refusal;

/** A key that is too long or has characters that no key has. */
final class WrongIdempotencyKey extends Refusal {

	WrongIdempotencyKey() {
		super(Kind.INVALID, "idempotency-key-wrong", "/Idempotency-Key", List.of());
	}

}
