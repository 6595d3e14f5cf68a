/** The catalogue in the database, and the query behind each check. */
@NullMarked
package org.volunteerstation.registry.check.db;

import org.jspecify.annotations.NullMarked;
