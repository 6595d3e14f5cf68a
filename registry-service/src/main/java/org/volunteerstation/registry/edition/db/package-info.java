/** Editions in the database, written in batches. */
@NullMarked
package org.volunteerstation.registry.edition.db;

import org.jspecify.annotations.NullMarked;
