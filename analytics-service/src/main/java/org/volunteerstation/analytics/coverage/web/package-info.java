/**
 * The figures over HTTP.
 */
@NullMarked
package org.volunteerstation.analytics.coverage.web;

import org.jspecify.annotations.NullMarked;
