package org.volunteerstation.platform.web.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.security.access.prepost.PreAuthorize;

/** May read the own subtree; an app needs the grant {@code SERVICE.read}. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@access.reads('{value}')")
public @interface Reads {

	/**
	 * First part of the grant.
	 * @return for example {@code registry}
	 */
	String value();

}
