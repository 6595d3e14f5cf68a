package org.volunteerstation.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a person can set: where the data lies, which ports are used, and which servers of
 * others.
 *
 * @param root the checkout
 * @param data folder of all state
 * @param base first port; all others follow it
 * @param archives whether the services' classes are archived after a first start, so that
 * the next one is quicker
 * @param names what tells this platform from another one on the same servers
 * @param externals servers that somebody else operates
 */
record Settings(Path root, Path data, int base, boolean archives, Names names, Externals externals) {

	private static final int DEFAULT_BASE = 18000;

	static Settings of(Path root, Map<String, String> environment) {
		Path data = Path.of(environment.getOrDefault("VOLUNTEER_DATA_DIR", root.resolve("deploy/.data").toString()));
		String base = environment.getOrDefault("VOLUNTEER_PORT_BASE", Integer.toString(DEFAULT_BASE));
		if (!base.matches("[0-9]{4,5}") || Integer.parseInt(base) < 1024 || Integer.parseInt(base) > 65000) {
			throw new Trouble("VOLUNTEER_PORT_BASE 须为 1024 至 65000 的端口号。",
					"VOLUNTEER_PORT_BASE must be a port from 1024 to 65000.");
		}
		return new Settings(root, data.toAbsolutePath().normalize(), Integer.parseInt(base),
				flag("VOLUNTEER_CLASS_ARCHIVES", environment), Names.of(environment), Externals.of(environment));
	}

	private static boolean flag(String name, Map<String, String> environment) {
		String value = environment.getOrDefault(name, "true");
		if (!value.matches("true|false")) {
			throw new Trouble(name + " 须为 true 或 false。", name + " must be true or false.");
		}
		return Boolean.parseBoolean(value);
	}

	String gateway() {
		return "http://127.0.0.1:" + this.base;
	}

	/**
	 * The gateway's address as many people write it. Whoever does stays there: the
	 * cookies belong to this name, the issuer is the same.
	 */
	String localhost() {
		return "http://localhost:" + this.base;
	}

	String keycloak() {
		return this.externals.keycloak().map(Externals.Login::url).orElse("http://127.0.0.1:" + (this.base + 11));
	}

	String issuer() {
		return keycloak() + "/realms/" + this.names.realm();
	}

	/** The name of a service's schema and account. */
	String schema(String service) {
		return this.names.schemaPrefix() + service.replace("-service", "");
	}

	/**
	 * Names inside servers that several platforms may share.
	 *
	 * @param schemaPrefix before each schema and database account, empty for none
	 * @param topicPrefix before each topic, without the full stop
	 * @param realm realm in Keycloak
	 */
	record Names(String schemaPrefix, String topicPrefix, String realm) {

		static Names of(Map<String, String> environment) {
			return new Names(
					checked("VOLUNTEER_SCHEMA_PREFIX", "[a-z][a-z0-9_]{0,15}|",
							environment.getOrDefault("VOLUNTEER_SCHEMA_PREFIX", "")),
					checked("VOLUNTEER_TOPIC_PREFIX", "[a-z][a-z0-9-]{0,31}",
							environment.getOrDefault("VOLUNTEER_TOPIC_PREFIX", "volunteer")),
					checked("VOLUNTEER_REALM", "[a-z][a-z0-9-]{0,31}",
							environment.getOrDefault("VOLUNTEER_REALM", "volunteer")));
		}

		/** The topics that programs outside may be granted: those with a contract. */
		List<String> publicTopics() {
			return Stream
				.of("region", "region-order", "region-order-followed", "station", "plan", "standard", "inspection",
						"notice", "project", "activity", "indicator")
				.map((topic) -> this.topicPrefix + "." + topic)
				.toList();
		}

		private static String checked(String name, String pattern, String value) {
			if (!value.matches(pattern) || value.equals("master")) {
				throw new Trouble(name + " 只能用小写字母开头的短名称。",
						name + " must be a short name that begins with a lower-case letter.");
			}
			return value;
		}

	}

}
