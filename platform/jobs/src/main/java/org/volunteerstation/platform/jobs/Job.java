package org.volunteerstation.platform.jobs;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A job as it is stored.
 *
 * @param id identifier
 * @param kind name of its kind
 * @param owner subject of whoever asked for it
 * @param region the root of the scope that it was asked for with
 * @param caller who asked, as stored
 * @param state stage of its life
 * @param progress how far it is
 * @param parameters what was asked for, JSON
 * @param checkpoint the place reached, JSON; null at the beginning
 * @param files what it reads and what it gives
 * @param error why it failed
 * @param version number of changes, from 1
 * @param times when it was what
 */
public record Job(String id, String kind, String owner, RegionCode region, String caller, JobState state,
		Progress progress, String parameters, @Nullable String checkpoint, Files files, @Nullable Error error,
		long version, Times times) {

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * Whether it stores nothing and only tells what would happen.
	 * @return true for an import that was asked for so
	 */
	boolean isDryRun() {
		return JSON.readTree(this.parameters).path("dryRun").asBoolean(false);
	}

	/**
	 * How far a job is.
	 *
	 * @param total rows in all, 0 while unknown
	 * @param done rows worked on
	 * @param failed of these, refused ones
	 */
	public record Progress(long total, long done, long failed) {

		/** Nothing done. */
		public static final Progress NONE = new Progress(0, 0, 0);

	}

	/**
	 * What a job reads and gives.
	 *
	 * @param input key of its input
	 * @param result key of its result
	 */
	public record Files(@Nullable String input, @Nullable String result) {

	}

	/**
	 * Why a job failed.
	 *
	 * @param code stable code
	 * @param arguments values for its text
	 */
	public record Error(String code, List<String> arguments) {

		public Error {
			arguments = List.copyOf(arguments);
		}

	}

	/**
	 * When a job was what.
	 *
	 * @param created when it was asked for
	 * @param started when work began
	 * @param finished when it ended
	 */
	public record Times(Instant created, @Nullable Instant started, @Nullable Instant finished) {

	}

}
