package org.volunteerstation.deploy;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.servers.KeycloakAdmin;

/**
 * One realm in Keycloak's administration API. Paths begin behind the realm's name.
 *
 * @param admin the administrator
 * @param realm the realm's name
 */
record RealmApi(KeycloakAdmin admin, String realm) {

	private static final JsonMapper JSON = new JsonMapper();

	boolean exists() {
		return this.admin.call("GET", "/" + this.realm, "").statusCode() != 404;
	}

	JsonNode get(String path) {
		return JSON.readTree(this.admin.expect("GET", "/" + this.realm + path, ""));
	}

	void post(String path, JsonNode body) {
		this.admin.expect("POST", "/" + this.realm + path, body.toString());
	}

	void put(String path, JsonNode body) {
		this.admin.expect("PUT", "/" + this.realm + path, body.toString());
	}

	/**
	 * Whether Keycloak holds what is wanted; what it holds besides does not count.
	 * @param actual what it holds
	 * @param wanted what it shall hold
	 * @return true when nothing is to be changed
	 */
	static boolean covers(JsonNode actual, JsonNode wanted) {
		if (wanted.isObject()) {
			return wanted.properties()
				.stream()
				.allMatch((field) -> covers(actual.path(field.getKey()), field.getValue()));
		}
		if (wanted.isArray()) {
			return actual.size() == wanted.size() && wanted.valueStream()
				.allMatch((one) -> actual.valueStream().anyMatch((other) -> covers(other, one)));
		}
		return wanted.asString("").equals(actual.asString(""));
	}

}
