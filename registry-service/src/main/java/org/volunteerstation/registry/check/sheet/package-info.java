/** What a check finds, as a spreadsheet. */
@NullMarked
package org.volunteerstation.registry.check.sheet;

import org.jspecify.annotations.NullMarked;
