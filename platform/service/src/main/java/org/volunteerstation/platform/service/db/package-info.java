/**
 * Owned tables are read and written through one index range of region codes.
 */
@NullMarked
package org.volunteerstation.platform.service.db;

import org.jspecify.annotations.NullMarked;
