/** Projects in the database: one table, read and written by one index range. */
@NullMarked
package org.volunteerstation.project.project.db;

import org.jspecify.annotations.NullMarked;
