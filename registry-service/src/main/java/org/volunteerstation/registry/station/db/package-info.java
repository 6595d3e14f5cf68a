/** The register in the database: one table, read by one index range of the scope. */
@NullMarked
package org.volunteerstation.registry.station.db;

import org.jspecify.annotations.NullMarked;
