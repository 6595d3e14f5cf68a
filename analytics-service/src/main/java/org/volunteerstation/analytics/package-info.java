/**
 * The analytics service. It owns the figures counted over regions, stations, projects and
 * activities: one row for each community and month. It owns none of the things counted.
 */
@NullMarked
package org.volunteerstation.analytics;

import org.jspecify.annotations.NullMarked;
