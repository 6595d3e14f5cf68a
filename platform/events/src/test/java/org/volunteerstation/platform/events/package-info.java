@NullMarked
package org.volunteerstation.platform.events;

import org.jspecify.annotations.NullMarked;
