/**
 * Inspections over HTTP.
 */
@NullMarked
package org.volunteerstation.registry.inspection.web;

import org.jspecify.annotations.NullMarked;
