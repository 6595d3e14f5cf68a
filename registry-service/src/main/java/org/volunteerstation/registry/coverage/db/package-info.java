/** The list of communities that may lack a station, and how it is read. */
@NullMarked
package org.volunteerstation.registry.coverage.db;

import org.jspecify.annotations.NullMarked;
