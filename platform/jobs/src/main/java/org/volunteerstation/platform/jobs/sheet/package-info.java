/**
 * Spreadsheets: templates as data, a strict reader with limits, a streaming writer with a
 * watermark, and the two kinds of jobs that take sheets in and give them out.
 */
@NullMarked
package org.volunteerstation.platform.jobs.sheet;

import org.jspecify.annotations.NullMarked;
