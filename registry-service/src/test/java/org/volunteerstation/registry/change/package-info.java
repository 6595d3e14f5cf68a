/** Tests of change orders. */
@NullMarked
package org.volunteerstation.registry.change;

import org.jspecify.annotations.NullMarked;
