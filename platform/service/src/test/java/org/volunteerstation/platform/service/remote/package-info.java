@NullMarked
package org.volunteerstation.platform.service.remote;

import org.jspecify.annotations.NullMarked;
