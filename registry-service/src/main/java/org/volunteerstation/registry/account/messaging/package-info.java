/** What happens to accounts, told as events on the topic {@code account} and audited. */
@NullMarked
package org.volunteerstation.registry.account.messaging;

import org.jspecify.annotations.NullMarked;
