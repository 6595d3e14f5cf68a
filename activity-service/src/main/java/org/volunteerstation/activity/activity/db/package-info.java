/** Activities in the database: one table, read and written by one index range. */
@NullMarked
package org.volunteerstation.activity.activity.db;

import org.jspecify.annotations.NullMarked;
