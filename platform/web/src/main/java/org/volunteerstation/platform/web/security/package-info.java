/**
 * Who calls: tokens are verified here and turned into an operator with a scope. Nothing
 * but the token is trusted.
 */
@NullMarked
package org.volunteerstation.platform.web.security;

import org.jspecify.annotations.NullMarked;
