@NullMarked
package org.volunteerstation.registry.inspection;

import org.jspecify.annotations.NullMarked;
