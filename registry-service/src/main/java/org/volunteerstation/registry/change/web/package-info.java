/** Change orders over HTTP. */
@NullMarked
package org.volunteerstation.registry.change.web;

import org.jspecify.annotations.NullMarked;
