/**
 * The project service. It owns the projects that stations offer. It does not own stations
 * (asked of the registry service), activities, or any figure counted over projects.
 */
@NullMarked
package org.volunteerstation.project;

import org.jspecify.annotations.NullMarked;
