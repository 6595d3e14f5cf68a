/**
 * Change orders on their way: what they bring to figures and tree waits until every
 * service has followed, and is then taken over at once. So reports never show a region
 * whose rows are elsewhere.
 */
@NullMarked
package org.volunteerstation.analytics.change;

import org.jspecify.annotations.NullMarked;
