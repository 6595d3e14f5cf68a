/** What happened to contacts, in the audit trail. */
@NullMarked
package org.volunteerstation.registry.contact.messaging;

import org.jspecify.annotations.NullMarked;
