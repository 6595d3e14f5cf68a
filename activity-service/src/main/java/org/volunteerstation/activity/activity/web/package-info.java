/** Activities over HTTP. */
@NullMarked
package org.volunteerstation.activity.activity.web;

import org.jspecify.annotations.NullMarked;
