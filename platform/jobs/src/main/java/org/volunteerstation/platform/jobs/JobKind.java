package org.volunteerstation.platform.jobs;

import java.io.IOException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.web.security.Operator;

/**
 * A kind of long work; features register theirs as beans. Whatever it changes, it changes
 * in {@link JobRun#chunk}: the change and the place reached become true together.
 */
public interface JobKind {

	/**
	 * What it is called.
	 * @return for example {@code station.import}
	 */
	String name();

	/**
	 * Whether somebody may have it done: asked when it is submitted and again each time
	 * that work begins or goes on.
	 * @param caller who asks
	 * @return true when allowed
	 */
	boolean allows(Operator caller);

	/**
	 * Does the work, or what is left of it.
	 * @param run the job, its caller and the place reached
	 * @return key of the file to hand out; null when there is none
	 * @throws JobFailure when the job cannot be done
	 * @throws IOException when a file cannot be read or written; the job is tried again
	 */
	@Nullable String run(JobRun run) throws IOException;

	/**
	 * Whether what comes with it holds personal data in clear: then it is deleted as soon
	 * as the job has ended, and the sheet of its faults half a day later, not with the
	 * job.
	 * @return true when it does
	 */
	default boolean isPersonal() {
		return false;
	}

	/**
	 * What the file that is handed out is called, before its day.
	 * @param locale the caller's language
	 * @return for example {@code 检查公告台账}
	 */
	default String resultTitle(Locale locale) {
		return name().replace('.', '-');
	}

}
