/** Counts of residents and their past in the database. */
@NullMarked
package org.volunteerstation.registry.population.db;

import org.jspecify.annotations.NullMarked;
