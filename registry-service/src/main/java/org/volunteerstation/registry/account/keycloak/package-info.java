/** Keeps Keycloak in agreement with the register of accounts. */
@NullMarked
package org.volunteerstation.registry.account.keycloak;

import org.jspecify.annotations.NullMarked;
