package org.volunteerstation.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.volunteerstation.platform.servers.KeycloakAdmin;

/**
 * Applies {@code deploy/keycloak/realm.json} through the administration API, at each
 * start: a plain import leaves a realm alone that exists. What is there already is set to
 * what the file says; accounts of people are not touched.
 */
final class Realm {

	private static final Pattern SECRET = Pattern.compile("@SECRET:([a-z-]+)@");

	private static final JsonMapper JSON = new JsonMapper();

	private final KeycloakAdmin admin;

	private final JsonNode realm;

	private final String path;

	Realm(KeycloakAdmin admin, Settings settings, Secrets secrets) {
		this.admin = admin;
		this.path = "/" + settings.names().realm();
		this.realm = read(settings.root().resolve("deploy/keycloak/realm.json"), settings, secrets);
	}

	void apply() {
		if (this.admin.call("GET", this.path, "").statusCode() == 404) {
			createScopes();
		}
		else {
			ObjectNode settings = (ObjectNode) this.realm.deepCopy();
			settings.remove(List.of("clients", "users", "roles"));
			this.admin.expect("PUT", this.path, settings.toString());
			this.realm.path("clients").forEach(this::applyClient);
		}
		JsonNode profile = JSON.readTree(this.admin.expect("GET", this.path + "/users/profile", ""));
		if (!"ADMIN_EDIT".equals(profile.path("unmanagedAttributePolicy").asString(""))) {
			((ObjectNode) profile).put("unmanagedAttributePolicy", "ADMIN_EDIT");
			this.admin.expect("PUT", this.path + "/users/profile", profile.toString());
		}
	}

	/** The realm first without its clients: the scopes that they name must be there. */
	private void createScopes() {
		ObjectNode bare = (ObjectNode) this.realm.deepCopy();
		bare.remove(List.of("clients", "users"));
		this.admin.expect("POST", "", bare.toString());
		for (String service : List.of("registry", "project", "activity", "analytics")) {
			for (String grant : List.of("read", "write")) {
				this.admin.expect("POST", this.path + "/client-scopes", """
						{"name":"%s.%s","protocol":"openid-connect","attributes":{"include.in.token.scope":"true"}}"""
					.formatted(service, grant));
			}
		}
		ObjectNode rest = JSON.createObjectNode();
		rest.put("ifResourceExists", "FAIL");
		rest.set("clients", this.realm.path("clients"));
		rest.set("users", this.realm.path("users"));
		this.admin.expect("POST", this.path + "/partialImport", rest.toString());
	}

	private void applyClient(JsonNode client) {
		JsonNode known = JSON.readTree(
				this.admin.expect("GET", this.path + "/clients?clientId=" + client.path("clientId").asString(), ""));
		if (known.isEmpty()) {
			this.admin.expect("POST", this.path + "/clients", client.toString());
			return;
		}
		ObjectNode update = (ObjectNode) client.deepCopy();
		update.remove(List.of("protocolMappers", "defaultClientScopes"));
		this.admin.expect("PUT", this.path + "/clients/" + known.path(0).path("id").asString(), update.toString());
	}

	private static JsonNode read(Path file, Settings settings, Secrets secrets) {
		try {
			Matcher matcher = SECRET.matcher(Files.readString(file).replace("@GATEWAY@", settings.gateway()));
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
