/**
 * The figures as analytics-service tells them.
 */
@NullMarked
package org.volunteerstation.registry.ranking.http;

import org.jspecify.annotations.NullMarked;
