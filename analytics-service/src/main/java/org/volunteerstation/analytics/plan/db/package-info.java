/**
 * Targets in the database.
 */
@NullMarked
package org.volunteerstation.analytics.plan.db;

import org.jspecify.annotations.NullMarked;
