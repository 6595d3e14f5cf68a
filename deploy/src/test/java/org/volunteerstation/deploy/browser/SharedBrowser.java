package org.volunteerstation.deploy.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.volunteerstation.deploy.RunningPlatform;

/**
 * Gives all tests one browser: who has come in for one walk is known to the next. Closed
 * before the platform stops.
 */
final class SharedBrowser implements ParameterResolver {

	private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(SharedBrowser.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Chromium.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot()
			.getStore(OWN)
			.computeIfAbsent("chromium", (key) -> Chromium.start(RunningPlatform.platform(context)), Chromium.class);
	}

}
