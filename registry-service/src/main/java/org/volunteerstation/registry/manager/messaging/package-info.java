/** What happens to managers, audited without a name. */
@NullMarked
package org.volunteerstation.registry.manager.messaging;

import org.jspecify.annotations.NullMarked;
