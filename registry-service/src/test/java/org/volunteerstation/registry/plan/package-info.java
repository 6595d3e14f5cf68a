@NullMarked
package org.volunteerstation.registry.plan;

import org.jspecify.annotations.NullMarked;
