/**
 * Projects: each belongs to one station that is not withdrawn when it is proposed, and to
 * that station's community for good. Each change is one version and one event.
 */
@NullMarked
package org.volunteerstation.project.project;

import org.jspecify.annotations.NullMarked;
