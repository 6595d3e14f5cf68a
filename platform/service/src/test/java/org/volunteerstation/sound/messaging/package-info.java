/** Keeps the rules of structure where they are narrow, so that each is seen green. */
@NullMarked
package org.volunteerstation.sound.messaging;

import org.jspecify.annotations.NullMarked;
