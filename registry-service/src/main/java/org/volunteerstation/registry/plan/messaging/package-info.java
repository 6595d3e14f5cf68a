/** What happens to targets, told as events on the topic {@code plan} and audited. */
@NullMarked
package org.volunteerstation.registry.plan.messaging;

import org.jspecify.annotations.NullMarked;
