@NullMarked
package org.volunteerstation.platform.files.content;

import org.jspecify.annotations.NullMarked;
