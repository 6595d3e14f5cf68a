@NullMarked
package org.volunteerstation.platform.web.security;

import org.jspecify.annotations.NullMarked;
