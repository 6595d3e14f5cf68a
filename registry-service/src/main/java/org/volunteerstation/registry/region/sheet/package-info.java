/** What lists that are given out as sheets have in common. */
@NullMarked
package org.volunteerstation.registry.region.sheet;

import org.jspecify.annotations.NullMarked;
