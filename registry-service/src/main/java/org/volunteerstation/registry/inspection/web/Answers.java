package org.volunteerstation.registry.inspection.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.security.access.prepost.PreAuthorize;

/**
 * May say what was done about a finding: the station's own people and the officials of
 * its community. That it is their community, the feature says.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@access.writes('registry') and hasAnyRole('tier-admin','tier-officer','station-manager')")
@interface Answers {

}
