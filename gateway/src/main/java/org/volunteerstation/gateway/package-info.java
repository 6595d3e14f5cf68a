/**
 * The one door: signs browsers in, takes apps' tokens, limits, routes. It knows no
 * business.
 */
@NullMarked
package org.volunteerstation.gateway;

import org.jspecify.annotations.NullMarked;
