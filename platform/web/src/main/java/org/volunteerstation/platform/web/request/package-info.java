/**
 * What controllers take from a request beside its body: page, version, limits.
 */
@NullMarked
package org.volunteerstation.platform.web.request;

import org.jspecify.annotations.NullMarked;
