/** Build plans over HTTP. */
@NullMarked
package org.volunteerstation.registry.plan.web;

import org.jspecify.annotations.NullMarked;
