@NullMarked
package org.volunteerstation.platform.jobs;

import org.jspecify.annotations.NullMarked;
