/**
 * The lead body of each tier (R7): which office leads volunteer service in a region since
 * which day. It is data, since the duty moved from civil affairs to the departments for
 * social work of Party committees, not everywhere on one day. A region without an own one
 * has the kind of the nearest region above that has one.
 */
@NullMarked
package org.volunteerstation.registry.leadbody;

import org.jspecify.annotations.NullMarked;
