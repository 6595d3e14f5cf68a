/**
 * Starts the real MariaDB, Redis, Kafka and Keycloak as processes of their own, from
 * Maven artefacts, on the loopback address only. Serves the tests and {@code deploy/up}.
 */
@NullMarked
package org.volunteerstation.platform.servers;

import org.jspecify.annotations.NullMarked;
