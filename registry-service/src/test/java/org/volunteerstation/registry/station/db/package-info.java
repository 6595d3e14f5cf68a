/** Tests of the register's table. */
@NullMarked
package org.volunteerstation.registry.station.db;

import org.jspecify.annotations.NullMarked;
