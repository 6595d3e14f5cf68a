/**
 * Brings the whole platform up and down on one machine, with nothing but a JDK, Maven and
 * Node.
 */
@NullMarked
package org.volunteerstation.deploy;

import org.jspecify.annotations.NullMarked;
