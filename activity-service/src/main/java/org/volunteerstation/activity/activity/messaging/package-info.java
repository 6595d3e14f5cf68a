/**
 * What happens to activities, told as events on the topic {@code activity} and audited.
 */
@NullMarked
package org.volunteerstation.activity.activity.messaging;

import org.jspecify.annotations.NullMarked;
