/** Tests of change orders. */
@NullMarked
package org.volunteerstation.registry.edition;

import org.jspecify.annotations.NullMarked;
