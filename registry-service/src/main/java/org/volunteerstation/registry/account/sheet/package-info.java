/**
 * Many accounts from one spreadsheet: the sheet to fill in, and taking it in; and what
 * the register says of those whose jobs are old.
 */
@NullMarked
package org.volunteerstation.registry.account.sheet;

import org.jspecify.annotations.NullMarked;
