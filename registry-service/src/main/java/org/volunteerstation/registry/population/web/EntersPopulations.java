package org.volunteerstation.registry.population.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.security.access.prepost.PreAuthorize;

/** May enter counts of residents of the own subtree: its administrators. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@access.writes('registry') and (hasAnyRole('tier-admin','system'))")
@interface EntersPopulations {

}
