package org.volunteerstation.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.volunteerstation.platform.servers.KeycloakAdmin;

/**
 * Applies {@code deploy/keycloak/realm.json} through the administration API, at each
 * start: a plain import leaves a realm alone that exists. Keycloak is asked what it holds
 * of each kind, what is missing is made and what differs is set to what the file says; so
 * a start that was interrupted is completed by the next one, and a realm that is complete
 * is only read. Accounts of people are not touched.
 */
final class Realm {

	private static final Pattern SECRET = Pattern.compile("@SECRET:([a-z-]+)@");

	private static final JsonMapper JSON = new JsonMapper();

	private final RealmApi api;

	private final JsonNode realm;

	Realm(KeycloakAdmin admin, Settings settings, Secrets secrets) {
		this.api = new RealmApi(admin, settings.names().realm());
		this.realm = read(settings.root().resolve("deploy/keycloak/realm.json"), settings, secrets);
	}

	void apply() {
		ensureRealm();
		ensureNamed("/roles", this.realm.path("roles").path("realm"));
		ensureNamed("/client-scopes", scopes());
		RealmClients clients = new RealmClients(this.api);
		clients.ensure(this.realm.path("clients"));
		clients.ensureRoles(this.realm.path("users"));
		ensureProfile();
	}

	/** Attributes that are not named are lost when a realm is changed. */
	private void ensureRealm() {
		ObjectNode settings = (ObjectNode) this.realm.deepCopy();
		settings.remove(List.of("clients", "users", "roles"));
		if (!this.api.exists()) {
			this.api.admin().expect("POST", "", settings.toString());
			return;
		}
		JsonNode actual = this.api.get("");
		if (!RealmApi.covers(actual, settings)) {
			ObjectNode attributes = (ObjectNode) actual.path("attributes").deepCopy();
			settings.path("attributes").forEachEntry(attributes::set);
			settings.set("attributes", attributes);
			this.api.put("", settings);
		}
	}

	private void ensureNamed(String path, JsonNode wanted) {
		Map<String, JsonNode> known = RealmClients.byName(this.api.get(path), "name");
		for (JsonNode one : wanted) {
			JsonNode actual = known.get(one.path("name").asString());
			if (actual == null) {
				this.api.post(path, one);
			}
			else if (!RealmApi.covers(actual, one)) {
				this.api.put(path + "/" + actual.path("id").asString(), one);
			}
		}
	}

	/**
	 * What a third party can be granted; Keycloak's own scopes are made with the realm.
	 */
	private static JsonNode scopes() {
		ArrayNode scopes = JSON.createArrayNode();
		for (String service : List.of("registry", "project", "activity", "analytics")) {
			for (String grant : List.of("read", "write")) {
				scopes.addObject()
					.put("name", service + "." + grant)
					.put("protocol", "openid-connect")
					.putObject("attributes")
					.put("include.in.token.scope", "true");
			}
		}
		return scopes;
	}

	/**
	 * Before there are people: their attributes are lost otherwise. Names and addresses
	 * are not asked for, so that an official's account needs none of them.
	 */
	private void ensureProfile() {
		JsonNode profile = this.api.get("/users/profile");
		ObjectNode wanted = ((ObjectNode) profile.deepCopy()).put("unmanagedAttributePolicy", "ADMIN_EDIT");
		wanted.path("attributes").forEach((attribute) -> ((ObjectNode) attribute).remove("required"));
		if (!wanted.equals(profile)) {
			this.api.put("/users/profile", wanted);
		}
	}

	private static JsonNode read(Path file, Settings settings, Secrets secrets) {
		try {
			Matcher matcher = SECRET.matcher(Files.readString(file)
				.replace("@GATEWAY@", settings.gateway())
				.replace("@LOCALHOST@", settings.localhost()));
			ObjectNode realm = (ObjectNode) JSON
				.readTree(matcher.replaceAll((match) -> secrets.of("client." + match.group(1))));
			realm.put("realm", settings.names().realm());
			return realm;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
