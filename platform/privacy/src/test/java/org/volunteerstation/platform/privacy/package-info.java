/** Each rule for personal data, without any server. */
@NullMarked
package org.volunteerstation.platform.privacy;

import org.jspecify.annotations.NullMarked;
