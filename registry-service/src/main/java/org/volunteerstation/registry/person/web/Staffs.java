package org.volunteerstation.registry.person.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.security.access.prepost.PreAuthorize;

/**
 * May say who manages the stations of the own subtree and whom to reach there: officials,
 * and a community's own station manager; no app, as it would hand over personal data.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@access.writes('registry') and hasAnyRole('tier-admin','tier-officer','station-manager','system')")
public @interface Staffs {

}
