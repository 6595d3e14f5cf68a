/**
 * The ranking over HTTP.
 */
@NullMarked
package org.volunteerstation.registry.ranking.web;

import org.jspecify.annotations.NullMarked;
