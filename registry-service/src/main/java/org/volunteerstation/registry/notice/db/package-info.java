/** Notices in the database. */
@NullMarked
package org.volunteerstation.registry.notice.db;

import org.jspecify.annotations.NullMarked;
