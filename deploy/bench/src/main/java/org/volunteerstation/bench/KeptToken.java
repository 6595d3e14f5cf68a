package org.volunteerstation.bench;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A token kept for two minutes of its five, so that asking for it is no part of the load.
 */
final class KeptToken implements Supplier<String> {

	private static final Duration AGE = Duration.ofMinutes(2);

	private final Supplier<String> issue;

	private String token = "";

	private long issued;

	KeptToken(Supplier<String> issue) {
		this.issue = issue;
	}

	@Override
	public String get() {
		if (this.token.isEmpty() || System.nanoTime() - this.issued > AGE.toNanos()) {
			this.token = this.issue.get();
			this.issued = System.nanoTime();
		}
		return this.token;
	}

}
