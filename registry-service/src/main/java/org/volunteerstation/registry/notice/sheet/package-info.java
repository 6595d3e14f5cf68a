/** Who has read a notice, as a spreadsheet. */
@NullMarked
package org.volunteerstation.registry.notice.sheet;

import org.jspecify.annotations.NullMarked;
