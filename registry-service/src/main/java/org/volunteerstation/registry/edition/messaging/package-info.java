/** What happens to editions, told to the audit trail. */
@NullMarked
package org.volunteerstation.registry.edition.messaging;

import org.jspecify.annotations.NullMarked;
