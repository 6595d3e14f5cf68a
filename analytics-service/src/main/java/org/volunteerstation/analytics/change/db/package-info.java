/**
 * Orders and what waits with them in the database.
 */
@NullMarked
package org.volunteerstation.analytics.change.db;

import org.jspecify.annotations.NullMarked;
