/** The tree in the database: four tables, read by one index range, written in batches. */
@NullMarked
package org.volunteerstation.registry.region.db;

import org.jspecify.annotations.NullMarked;
