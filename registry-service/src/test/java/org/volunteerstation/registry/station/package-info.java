/** Tests of the register. */
@NullMarked
package org.volunteerstation.registry.station;

import org.jspecify.annotations.NullMarked;
