package org.volunteerstation.platform.service;

import org.volunteerstation.platform.core.Refusal;

/** The same key came with another request: neither answer would be right. */
final class IdempotencyKeyReused extends Refusal {

	IdempotencyKeyReused() {
		super(Kind.CONFLICT, "idempotency-key-reused");
	}

}
