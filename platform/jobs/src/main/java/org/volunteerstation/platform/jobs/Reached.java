package org.volunteerstation.platform.jobs;

import org.jspecify.annotations.Nullable;

/**
 * Where committed work has come to. Work without a place to go on from counts what it has
 * done; a chunk that comes again in each run gets no further.
 *
 * @param checkpoint the place; null when there is none
 * @param done rows or steps
 */
record Reached(@Nullable String checkpoint, long done) {

	boolean isFurtherThan(Reached before) {
		return (this.checkpoint != null) ? !this.checkpoint.equals(before.checkpoint) : this.done > before.done;
	}

}
