/** Communities without a station over HTTP. */
@NullMarked
package org.volunteerstation.registry.coverage.web;

import org.jspecify.annotations.NullMarked;
