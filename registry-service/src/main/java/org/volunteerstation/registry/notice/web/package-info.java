/** Notices over HTTP. */
@NullMarked
package org.volunteerstation.registry.notice.web;

import org.jspecify.annotations.NullMarked;
