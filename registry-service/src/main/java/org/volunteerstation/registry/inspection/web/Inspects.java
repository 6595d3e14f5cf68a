package org.volunteerstation.registry.inspection.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.security.access.prepost.PreAuthorize;

/**
 * May plan inspections and visit stations: administrators and officers. Whose plans those
 * are, the feature says.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@access.writes('registry') and hasAnyRole('tier-admin','tier-officer')")
@interface Inspects {

}
