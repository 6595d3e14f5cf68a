package org.volunteerstation.platform.core;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A request that a rule refuses: the caller's mistake, never ours. Features extend it
 * with one type for each rule; the web layer turns it into a problem (RFC 9457) whose
 * text comes from the message catalogue by {@link #code()}.
 */
public abstract class Refusal extends RuntimeException {

	private final Kind kind;

	private final String code;

	private final transient List<Object> arguments;

	private final @Nullable String pointer;

	/**
	 * Refuses.
	 * @param kind what the caller can do about it
	 * @param code stable code in kebab case, key of the message catalogue
	 * @param arguments values for the message; never personal data
	 */
	protected Refusal(Kind kind, String code, Object... arguments) {
		this(kind, code, null, List.of(arguments));
	}

	/**
	 * Refuses because of one part of the request.
	 * @param kind what the caller can do about it
	 * @param code stable code in kebab case, key of the message catalogue
	 * @param pointer JSON pointer to the part, for example {@code /stations/3/regionCode}
	 * @param arguments values for the message; never personal data
	 */
	protected Refusal(Kind kind, String code, @Nullable String pointer, List<Object> arguments) {
		super(code, null, false, false);
		this.kind = kind;
		this.code = code;
		this.pointer = pointer;
		this.arguments = List.copyOf(arguments);
	}

	public Kind kind() {
		return this.kind;
	}

	public String code() {
		return this.code;
	}

	public List<Object> arguments() {
		return this.arguments;
	}

	public @Nullable String pointer() {
		return this.pointer;
	}

	/**
	 * The single faults when there are several, for example one for each bad line of a
	 * file; each becomes an entry of {@code errors} in the problem.
	 * @return empty unless a feature says more
	 */
	public List<Fault> faults() {
		return List.of();
	}

	/**
	 * One of several faults in one request.
	 *
	 * @param pointer JSON pointer to the place, or {@code /lines/17} for a line of a file
	 * @param code stable code in kebab case; {@code CODE.detail} in the message catalogue
	 * @param arguments values for the message; never personal data
	 */
	public record Fault(String pointer, String code, List<Object> arguments) {

		public Fault {
			arguments = List.copyOf(arguments);
		}

	}

	/** What the caller can do about a refusal; decides the HTTP status. */
	public enum Kind {

		/** Not there, or not there for this caller: 404. */
		NOT_FOUND,

		/** An illegal step, or something that exists already: 409. */
		CONFLICT,

		/** Inside the scope but without the role: 403. */
		FORBIDDEN,

		/** The content is wrong: 422. */
		INVALID,

		/** Somebody else was faster: 412. */
		STALE

	}

}
