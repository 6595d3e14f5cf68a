/** Projects as the project service tells them. */
@NullMarked
package org.volunteerstation.activity.activity.http;

import org.jspecify.annotations.NullMarked;
