/** The register over HTTP. */
@NullMarked
package org.volunteerstation.registry.station.web;

import org.jspecify.annotations.NullMarked;
