/** Lead bodies in the database. */
@NullMarked
package org.volunteerstation.registry.leadbody.db;

import org.jspecify.annotations.NullMarked;
