package org.volunteerstation.platform.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a Spring test the real servers: a schema of its own, Redis, Kafka with a topic
 * prefix of its own, and the test realm, under the names of docs/architecture.md section
 * 5. After the class, the events that it wrote are held against the module's schemas.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProducedEvents.class)
public @interface RealServers {

}
