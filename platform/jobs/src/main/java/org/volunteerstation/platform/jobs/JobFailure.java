package org.volunteerstation.platform.jobs;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Why a job ends without having done what it was asked for; told to its owner. */
public final class JobFailure extends RuntimeException {

	private final String code;

	private final @Nullable String argument;

	private final @Nullable String resultKey;

	/**
	 * Ends a job.
	 * @param code stable code; {@code CODE.detail} in the message catalogue
	 * @param argument the value for its text
	 * @param resultKey a file that says more
	 */
	public JobFailure(String code, @Nullable String argument, @Nullable String resultKey) {
		super(code, null, false, false);
		this.code = code;
		this.argument = argument;
		this.resultKey = resultKey;
	}

	String code() {
		return this.code;
	}

	List<String> arguments() {
		return (this.argument != null) ? List.of(this.argument) : List.of();
	}

	@Nullable String resultKey() {
		return this.resultKey;
	}

}
