/** Tests of the table of indicators. */
@NullMarked
package org.volunteerstation.analytics.indicator.db;

import org.jspecify.annotations.NullMarked;
