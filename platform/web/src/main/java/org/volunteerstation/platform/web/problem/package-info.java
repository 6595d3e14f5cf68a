/**
 * Refusals and mistakes as problem details (RFC 9457) in the language of the caller.
 */
@NullMarked
package org.volunteerstation.platform.web.problem;

import org.jspecify.annotations.NullMarked;
