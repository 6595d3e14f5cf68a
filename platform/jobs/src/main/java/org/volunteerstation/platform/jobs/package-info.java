/**
 * Long work: a job is a row, worked on in chunks by whichever process holds its lease,
 * with the rights of whoever asked for it. A kill costs the chunk that was being worked
 * on and nothing else.
 */
@NullMarked
package org.volunteerstation.platform.jobs;

import org.jspecify.annotations.NullMarked;
