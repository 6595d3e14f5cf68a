/** Communities without a station as a spreadsheet. */
@NullMarked
package org.volunteerstation.registry.coverage.sheet;

import org.jspecify.annotations.NullMarked;
