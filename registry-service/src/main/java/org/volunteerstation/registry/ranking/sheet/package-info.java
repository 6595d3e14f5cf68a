/**
 * The ranking as a spreadsheet.
 */
@NullMarked
package org.volunteerstation.registry.ranking.sheet;

import org.jspecify.annotations.NullMarked;
