/** Tests of problems. */
@NullMarked
package org.volunteerstation.platform.web.problem;

import org.jspecify.annotations.NullMarked;
