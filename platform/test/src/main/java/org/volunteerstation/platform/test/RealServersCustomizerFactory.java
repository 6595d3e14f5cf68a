package org.volunteerstation.platform.test;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Puts the servers' addresses into the environment of a {@link RealServers} test. */
final class RealServersCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> attributes) {
		return AnnotatedElementUtils.hasAnnotation(testClass, RealServers.class) ? new RealServersCustomizer() : null;
	}

	record RealServersCustomizer() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
			Map<String, Object> values = Map.copyOf(TestEnvironment.get().values());
			context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real-servers", values));
		}

	}

}
