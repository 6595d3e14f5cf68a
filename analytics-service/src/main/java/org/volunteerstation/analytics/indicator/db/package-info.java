/**
 * Indicators in the database.
 */
@NullMarked
package org.volunteerstation.analytics.indicator.db;

import org.jspecify.annotations.NullMarked;
