/** Stations as the registry service tells them. */
@NullMarked
package org.volunteerstation.project.project.http;

import org.jspecify.annotations.NullMarked;
