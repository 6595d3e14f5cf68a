/**
 * What a file really is: its kind by its bytes, pictures decoded with limits and written
 * anew without anything but the picture.
 */
@NullMarked
package org.volunteerstation.platform.files.content;

import org.jspecify.annotations.NullMarked;
