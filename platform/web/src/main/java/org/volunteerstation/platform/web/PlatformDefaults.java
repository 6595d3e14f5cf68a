package org.volunteerstation.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Reads the platform's defaults, {@code platform-defaults-*.properties} of each jar, as
 * the weakest settings of a process: written once instead of copied to five services.
 */
final class PlatformDefaults implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Properties defaults = new Properties();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:platform-defaults-*.properties")) {
				PropertiesLoaderUtils.fillProperties(defaults, file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the platform's defaults", ex);
		}
		environment.getPropertySources().addLast(new PropertiesPropertySource("platform-defaults", defaults));
	}

}
