/**
 * Attacks on the running platform: every operation that a service documents, by everybody
 * who may not use it.
 */
@NullMarked
package org.volunteerstation.deploy.attack;

import org.jspecify.annotations.NullMarked;
