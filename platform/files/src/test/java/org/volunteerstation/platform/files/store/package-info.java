@NullMarked
package org.volunteerstation.platform.files.store;

import org.jspecify.annotations.NullMarked;
