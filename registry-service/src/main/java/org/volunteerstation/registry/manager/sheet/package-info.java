/** Managers as a spreadsheet, masked. */
@NullMarked
package org.volunteerstation.registry.manager.sheet;

import org.jspecify.annotations.NullMarked;
