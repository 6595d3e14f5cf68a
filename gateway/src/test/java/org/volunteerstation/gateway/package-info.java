@NullMarked
package org.volunteerstation.gateway;

import org.jspecify.annotations.NullMarked;
