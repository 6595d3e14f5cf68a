package org.volunteerstation.registry.station.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.security.access.prepost.PreAuthorize;

/**
 * May register stations in the own subtree and move them from state to state, up to their
 * withdrawal: those who may write, but no station manager, who runs a station that others
 * have set up.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@access.writes('registry') and (hasAnyRole('tier-admin','tier-officer','system','app'))")
@interface Registers {

}
