package org.volunteerstation.platform.web.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.security.access.prepost.PreAuthorize;

/**
 * May change what lies in the own subtree; an app needs the grant {@code SERVICE.write}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@access.writes('{value}')")
public @interface Writes {

	/**
	 * First part of the grant.
	 * @return for example {@code registry}
	 */
	String value();

}
