/**
 * The services that are asked.
 */
@NullMarked
package org.volunteerstation.analytics.recount.http;

import org.jspecify.annotations.NullMarked;
