/**
 * Work in the background that one instance of a service at a time does, by a lease in the
 * database. A bean of type {@code LeasedTask} is all that it takes.
 */
@NullMarked
package org.volunteerstation.platform.service.work;

import org.jspecify.annotations.NullMarked;
