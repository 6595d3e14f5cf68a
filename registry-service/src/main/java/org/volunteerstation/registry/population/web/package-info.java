/** Counts of residents over HTTP. */
@NullMarked
package org.volunteerstation.registry.population.web;

import org.jspecify.annotations.NullMarked;
