/** Targets in the database, and what the register says of them. */
@NullMarked
package org.volunteerstation.registry.plan.db;

import org.jspecify.annotations.NullMarked;
