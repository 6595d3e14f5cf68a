/** Accounts in MariaDB or MySQL. */
@NullMarked
package org.volunteerstation.registry.account.db;

import org.jspecify.annotations.NullMarked;
