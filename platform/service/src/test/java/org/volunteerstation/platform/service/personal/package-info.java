/** Unmasking and the change of keys, with real servers. */
@NullMarked
package org.volunteerstation.platform.service.personal;

import org.jspecify.annotations.NullMarked;
