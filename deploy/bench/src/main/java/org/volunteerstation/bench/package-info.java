/** Measures a running platform through its doors, as its users reach it. */
@NullMarked
package org.volunteerstation.bench;

import org.jspecify.annotations.NullMarked;
