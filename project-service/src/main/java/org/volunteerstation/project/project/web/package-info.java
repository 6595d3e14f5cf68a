/** Projects over HTTP. */
@NullMarked
package org.volunteerstation.project.project.web;

import org.jspecify.annotations.NullMarked;
