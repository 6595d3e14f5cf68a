/**
 * Recounting over HTTP.
 */
@NullMarked
package org.volunteerstation.analytics.recount.web;

import org.jspecify.annotations.NullMarked;
