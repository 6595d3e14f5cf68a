@NullMarked
package org.volunteerstation.deploy;

import org.jspecify.annotations.NullMarked;
