/** The queue of what Keycloak has to be told. */
@NullMarked
package org.volunteerstation.registry.account.keycloak;

import org.jspecify.annotations.NullMarked;
