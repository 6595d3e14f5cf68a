@NullMarked
package org.volunteerstation.platform.files;

import org.jspecify.annotations.NullMarked;
