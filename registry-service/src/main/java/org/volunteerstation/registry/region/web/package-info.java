/** The tree over HTTP. */
@NullMarked
package org.volunteerstation.registry.region.web;

import org.jspecify.annotations.NullMarked;
