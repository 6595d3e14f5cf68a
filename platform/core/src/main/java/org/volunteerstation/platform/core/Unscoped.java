package org.volunteerstation.platform.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says aloud why a repository or mapper method reads or writes rows without a
 * {@link RegionScope}. The architecture test refuses such a method without it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
public @interface Unscoped {

	/**
	 * Why no scope is needed here.
	 * @return the reason
	 */
	String value();

}
