/**
 * The value types that every part of the platform shares: region, tier, scope, refusal,
 * slice. Depends on nothing but the JDK.
 */
@NullMarked
package org.volunteerstation.platform.core;

import org.jspecify.annotations.NullMarked;
