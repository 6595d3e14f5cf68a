/** Tests of change orders. */
@NullMarked
package org.volunteerstation.registry.change.db;

import org.jspecify.annotations.NullMarked;
