/**
 * Inspections in MariaDB or MySQL.
 */
@NullMarked
package org.volunteerstation.registry.inspection.db;

import org.jspecify.annotations.NullMarked;
