/** The contacts of stations as a spreadsheet. */
@NullMarked
package org.volunteerstation.registry.contact.sheet;

import org.jspecify.annotations.NullMarked;
