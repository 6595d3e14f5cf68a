/**
 * A person as stations have them, as managers and as contacts: a name and a phone, stored
 * as ciphertext and hash, found whole, shown as masks.
 */
@NullMarked
package org.volunteerstation.registry.person;

import org.jspecify.annotations.NullMarked;
