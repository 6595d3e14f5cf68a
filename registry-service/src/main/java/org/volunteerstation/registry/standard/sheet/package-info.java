/** How stations stand against the checklist, as a spreadsheet. */
@NullMarked
package org.volunteerstation.registry.standard.sheet;

import org.jspecify.annotations.NullMarked;
