/**
 * A request sent twice with the same {@code Idempotency-Key} has one effect and one
 * answer.
 */
@NullMarked
package org.volunteerstation.platform.service.idempotency;

import org.jspecify.annotations.NullMarked;
