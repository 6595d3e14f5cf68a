/**
 * What the figures have to know of regions: names, tiers, dated populations. The registry
 * service owns them.
 */
@NullMarked
package org.volunteerstation.analytics.region;

import org.jspecify.annotations.NullMarked;
