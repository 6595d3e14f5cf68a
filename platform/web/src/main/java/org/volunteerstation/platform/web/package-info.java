/**
 * Defaults of every process that answers over HTTP: the gateway and all services.
 */
@NullMarked
package org.volunteerstation.platform.web;

import org.jspecify.annotations.NullMarked;
