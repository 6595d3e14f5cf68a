@NullMarked
package org.volunteerstation.platform.jobs.sheet;

import org.jspecify.annotations.NullMarked;
