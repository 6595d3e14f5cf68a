/** What happens to projects, told as events on the topic {@code project} and audited. */
@NullMarked
package org.volunteerstation.project.project.messaging;

import org.jspecify.annotations.NullMarked;
