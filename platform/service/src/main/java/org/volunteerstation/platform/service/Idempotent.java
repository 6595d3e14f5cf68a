package org.volunteerstation.platform.service;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a controller's POST be repeated without a second effect: with the header
 * {@code Idempotency-Key} the answer is kept in the business transaction and given again
 * (DESIGN 7). The method returns a {@code ResponseEntity}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

}
