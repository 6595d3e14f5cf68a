/** Who set a lead body, in the audit trail. */
@NullMarked
package org.volunteerstation.registry.leadbody.messaging;

import org.jspecify.annotations.NullMarked;
