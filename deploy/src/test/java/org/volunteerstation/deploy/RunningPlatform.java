package org.volunteerstation.deploy;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the running platform: started for the first of them, one for all, stopped
 * after the last.
 */
public final class RunningPlatform implements BeforeAllCallback, ParameterResolver {

	private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(RunningPlatform.class);

	@Override
	public void beforeAll(ExtensionContext context) {
		platform(context);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == TestedPlatform.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return platform(context);
	}

	/**
	 * The one platform of the run.
	 * @param context of the test that wants it
	 * @return the platform, started when it was not
	 */
	public static TestedPlatform platform(ExtensionContext context) {
		return context.getRoot()
			.getStore(OWN)
			.computeIfAbsent("platform", (key) -> TestStart.start(), TestedPlatform.class);
	}

}
