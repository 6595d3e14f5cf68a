/** Contacts in the database: name and phone as ciphertext and hash. */
@NullMarked
package org.volunteerstation.registry.contact.db;

import org.jspecify.annotations.NullMarked;
