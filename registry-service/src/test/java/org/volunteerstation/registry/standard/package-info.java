/** What the day makes of terms, without a server. */
@NullMarked
package org.volunteerstation.registry.standard;

import org.jspecify.annotations.NullMarked;
