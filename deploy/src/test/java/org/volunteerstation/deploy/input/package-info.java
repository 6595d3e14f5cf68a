/** Input that no honest client sends. */
@NullMarked
package org.volunteerstation.deploy.input;

import org.jspecify.annotations.NullMarked;
