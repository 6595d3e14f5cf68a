/** Editions over HTTP. */
@NullMarked
package org.volunteerstation.registry.edition.web;

import org.jspecify.annotations.NullMarked;
