/** Keeps the rules of structure where they are narrow, so that each is seen green. */
@NullMarked
package org.volunteerstation.sound.web;

import org.jspecify.annotations.NullMarked;
