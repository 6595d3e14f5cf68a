/** Checklist, score and counts by HTTP. */
@NullMarked
package org.volunteerstation.registry.standard.web;

import org.jspecify.annotations.NullMarked;
