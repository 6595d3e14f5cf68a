package org.volunteerstation.registry.leadbody.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.security.access.prepost.PreAuthorize;

/** May say which body leads in the own region and below: its administrators. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@access.writes('registry') and (hasAnyRole('tier-admin','system'))")
@interface SetsLeadBodies {

}
