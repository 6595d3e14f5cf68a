/**
 * What a service with a database adds to the web defaults: an audit trail that shows
 * tampering, requests that can be repeated without a second effect, calls to other
 * services, and its OpenAPI document.
 */
@NullMarked
package org.volunteerstation.platform.service;

import org.jspecify.annotations.NullMarked;
