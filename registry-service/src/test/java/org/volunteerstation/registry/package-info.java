/** Tests of the service as a whole. */
@NullMarked
package org.volunteerstation.registry;

import org.jspecify.annotations.NullMarked;
