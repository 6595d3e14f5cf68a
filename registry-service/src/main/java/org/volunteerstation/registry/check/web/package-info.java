/** Integrity checks over HTTP. */
@NullMarked
package org.volunteerstation.registry.check.web;

import org.jspecify.annotations.NullMarked;
