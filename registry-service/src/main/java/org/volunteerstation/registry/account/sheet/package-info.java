/** Many accounts from one spreadsheet: the sheet to fill in, and taking it in. */
@NullMarked
package org.volunteerstation.registry.account.sheet;

import org.jspecify.annotations.NullMarked;
