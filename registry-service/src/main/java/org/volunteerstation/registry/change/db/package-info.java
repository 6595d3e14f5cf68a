/** Change orders in the database, and the rows that they move. */
@NullMarked
package org.volunteerstation.registry.change.db;

import org.jspecify.annotations.NullMarked;
