/**
 * The register as spreadsheets: the sheet to fill in, taking it in, giving the list out.
 */
@NullMarked
package org.volunteerstation.registry.station.sheet;

import org.jspecify.annotations.NullMarked;
