package org.volunteerstation.platform.servers;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * A server that cannot start or answer. Names the component, and tells where its log lies
 * when that helps.
 */
public final class ServerFailure extends RuntimeException {

	private final String component;

	private final Reason reason;

	private final @Nullable Path log;

	private final String lastWords;

	public ServerFailure(String component, String reason) {
		this(component, reason, null);
	}

	public ServerFailure(String component, String reason, @Nullable Throwable cause) {
		super(component + ": " + reason, cause);
		this.component = component;
		this.reason = Reason.OTHER;
		this.log = null;
		this.lastWords = "";
	}

	private ServerFailure(String component, Reason reason, Path log, String lastWords) {
		super(component + ": " + reason.text + ", see " + log + "\n" + lastWords);
		this.component = component;
		this.reason = reason;
		this.log = log;
		this.lastWords = lastWords;
	}

	/**
	 * A component that ended by itself.
	 * @param component its short name
	 * @param log its log file
	 * @param lastWords the end of its log
	 * @return the failure
	 */
	public static ServerFailure died(String component, Path log, String lastWords) {
		return new ServerFailure(component, Reason.DIED, log, lastWords);
	}

	/**
	 * A component that runs and does not answer.
	 * @param component its short name
	 * @param log its log file
	 * @param lastWords the end of its log
	 * @return the failure
	 */
	public static ServerFailure silent(String component, Path log, String lastWords) {
		return new ServerFailure(component, Reason.SILENT, log, lastWords);
	}

	/**
	 * A step of preparing a component that ended with an error.
	 * @param component its short name
	 * @param log the step's log file
	 * @param lastWords the end of that log
	 * @return the failure
	 */
	public static ServerFailure unprepared(String component, Path log, String lastWords) {
		return new ServerFailure(component, Reason.UNPREPARED, log, lastWords);
	}

	/**
	 * Which component failed.
	 * @return its short name, for example {@code kafka}
	 */
	public String component() {
		return this.component;
	}

	/**
	 * What happened to it.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * Where its log lies.
	 * @return null when there is none
	 */
	public @Nullable Path log() {
		return this.log;
	}

	/**
	 * The end of its log.
	 * @return some lines, empty when there are none
	 */
	public String lastWords() {
		return this.lastWords;
	}

	/** What can happen to a component. */
	public enum Reason {

		/** It ended by itself. */
		DIED("died"),
		/** It runs and does not answer in time. */
		SILENT("does not answer"),
		/** Its files or its data folder cannot be prepared. */
		UNPREPARED("cannot be prepared"),
		/** The message says it. */
		OTHER("failed");

		private final String text;

		Reason(String text) {
			this.text = text;
		}

	}

}
