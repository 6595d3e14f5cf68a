/** The other services, as far as change orders ask them. */
@NullMarked
package org.volunteerstation.registry.change.http;

import org.jspecify.annotations.NullMarked;
