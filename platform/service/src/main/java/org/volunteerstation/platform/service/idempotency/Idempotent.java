package org.volunteerstation.platform.service.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a controller method, which must return a {@code ResponseEntity}, as honouring the
 * header {@code Idempotency-Key}: the key is noted in the transaction of the effect, and
 * the same request of the same caller with the same key gets the first answer again.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

}
