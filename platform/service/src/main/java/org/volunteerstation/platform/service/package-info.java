/**
 * What a service with a database adds to the web defaults: audit trail, idempotency keys,
 * scoped mappers, calls to other services, its OpenAPI document.
 */
@NullMarked
package org.volunteerstation.platform.service;

import org.jspecify.annotations.NullMarked;
