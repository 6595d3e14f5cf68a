/** The console and the residents' page, seen by a real browser. */
@NullMarked
package org.volunteerstation.deploy.browser;

import org.jspecify.annotations.NullMarked;
