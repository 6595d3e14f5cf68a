/**
 * Questions to other services: with the caller's token, with time-outs and a circuit
 * breaker, hot answers from Redis. A refusal over there stays a refusal here; an outage
 * is an outage, never "not found".
 */
@NullMarked
package org.volunteerstation.platform.service.remote;

import org.jspecify.annotations.NullMarked;
