/**
 * What the figures have to know of build plans: each region's own target of a year. The
 * registry service owns them.
 */
@NullMarked
package org.volunteerstation.analytics.plan;

import org.jspecify.annotations.NullMarked;
