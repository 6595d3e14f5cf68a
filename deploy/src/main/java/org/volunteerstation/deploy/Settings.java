package org.volunteerstation.deploy;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a person can set: where the data lies and which ports are used.
 *
 * @param root the checkout
 * @param data folder of all state
 * @param base first port; all others follow it
 */
record Settings(Path root, Path data, int base) {

	private static final int DEFAULT_BASE = 18000;

	static Settings of(Path root, Map<String, String> environment) {
		Path data = Path.of(environment.getOrDefault("VOLUNTEER_DATA_DIR", root.resolve("deploy/.data").toString()));
		String base = environment.getOrDefault("VOLUNTEER_PORT_BASE", Integer.toString(DEFAULT_BASE));
		if (!base.matches("[0-9]{4,5}") || Integer.parseInt(base) < 1024 || Integer.parseInt(base) > 65000) {
			throw new Trouble("VOLUNTEER_PORT_BASE 须为 1024 至 65000 的端口号。",
					"VOLUNTEER_PORT_BASE must be a port from 1024 to 65000.");
		}
		return new Settings(root, data.toAbsolutePath(), Integer.parseInt(base));
	}

	String gateway() {
		return "http://127.0.0.1:" + this.base;
	}

	String keycloak() {
		return "http://127.0.0.1:" + (this.base + 11);
	}

	String issuer() {
		return keycloak() + "/realms/volunteer";
	}

}
