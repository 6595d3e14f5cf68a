package org.volunteerstation.platform.jobs;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.security.access.prepost.PreAuthorize;

/** May look at the own jobs and stop them: whoever may read in this service. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@access.reads(@environment.getRequiredProperty('volunteer.service.base-path').replaceAll('.*/', ''))")
@interface OwnJobs {

}
