package org.volunteerstation.platform.test;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.servers.ServerFailure;

/** Where the test servers come from. */
enum ServerKind {

	/** Containers of a Docker engine. */
	DOCKER,

	/** Processes from Maven artefacts. */
	MAVEN;

	/** Environment variable that forces one kind. */
	static final String VARIABLE = "VOLUNTEER_TEST_SERVERS_KIND";

	/**
	 * Chooses: what is asked for, else the engine where one answers, else the artefacts.
	 * @param wanted the variable's value, null when it is not set
	 * @param engine whether a Docker engine answers; asked only when that matters
	 * @return the kind
	 * @throws ServerFailure when what is asked for cannot be had
	 */
	static ServerKind choose(@Nullable String wanted, BooleanSupplier engine) {
		if (wanted == null || wanted.isBlank()) {
			return engine.getAsBoolean() ? DOCKER : MAVEN;
		}
		return switch (wanted) {
			case "maven" -> MAVEN;
			case "docker" -> {
				if (!engine.getAsBoolean()) {
					throw new ServerFailure("test servers", VARIABLE + "=docker, but no Docker engine answers:"
							+ " start one, or set " + VARIABLE + "=maven");
				}
				yield DOCKER;
			}
			default -> throw new ServerFailure("test servers",
					VARIABLE + "=" + wanted + " is not known; choose docker or maven");
		};
	}

}
