/** Change orders as a spreadsheet. */
@NullMarked
package org.volunteerstation.registry.change.sheet;

import org.jspecify.annotations.NullMarked;
