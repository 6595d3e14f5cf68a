/**
 * Whether stations and points are up to the standard: a checklist by edition, an
 * assessment of each, and what follows from the day. Score and compliance are worked out,
 * never entered; without a manager on a day nothing complies on that day (R9).
 */
@NullMarked
package org.volunteerstation.registry.standard;

import org.jspecify.annotations.NullMarked;
