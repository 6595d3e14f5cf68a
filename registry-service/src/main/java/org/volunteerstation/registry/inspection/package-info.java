/**
 * Inspections by an upper tier: a plan of an office, a random sample that anybody can
 * draw again from its seed, a visit to each sampled station, what was found there, how it
 * is put right, and the ledger of it. Whoever inspects stands above the station; the
 * station's community answers, and nobody else does.
 */
@NullMarked
package org.volunteerstation.registry.inspection;

import org.jspecify.annotations.NullMarked;
