/** People in any table: sealed on the way in, opened on the way out. */
@NullMarked
package org.volunteerstation.registry.person.db;

import org.jspecify.annotations.NullMarked;
