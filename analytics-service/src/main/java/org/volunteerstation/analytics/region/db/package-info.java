/**
 * Regions in the database.
 */
@NullMarked
package org.volunteerstation.analytics.region.db;

import org.jspecify.annotations.NullMarked;
