/** Managers in the database: name and phone as ciphertext and hash. */
@NullMarked
package org.volunteerstation.registry.manager.db;

import org.jspecify.annotations.NullMarked;
