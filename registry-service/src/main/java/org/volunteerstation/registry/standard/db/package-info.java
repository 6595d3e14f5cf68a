/** Checklists, assessments and spans of compliance in the database. */
@NullMarked
package org.volunteerstation.registry.standard.db;

import org.jspecify.annotations.NullMarked;
