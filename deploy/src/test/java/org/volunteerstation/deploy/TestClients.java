package org.volunteerstation.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.volunteerstation.platform.servers.KeycloakAdmin;

/**
 * Clients that the tests add to the running realm, made from the shipped gateway client,
 * so that their tokens say what a browser's session says.
 */
final class TestClients {

	/** Its tokens are like those of the gateway. */
	static final String TEST = "e2e";

	/** Its tokens live one second. */
	static final String SHORT = "e2e-short";

	/** Its tokens are for nobody. */
	static final String FOREIGN_AUDIENCE = "e2e-foreign-audience";

	private static final JsonMapper JSON = new JsonMapper();

	private TestClients() {
	}

	static void ensure(KeycloakAdmin admin, Path root, String secret) {
		ObjectNode test = gateway(root);
		test.put("secret", secret);
		test.put("directAccessGrantsEnabled", true);
		test.put("standardFlowEnabled", false);
		test.remove(List.of("redirectUris", "attributes"));
		create(admin, test.put("clientId", TEST));
		ObjectNode brief = test.deepCopy().put("clientId", SHORT);
		brief.set("attributes", JSON.createObjectNode().put("access.token.lifespan", "1"));
		create(admin, brief);
		ObjectNode foreign = test.deepCopy().put("clientId", FOREIGN_AUDIENCE);
		foreign.withArray("protocolMappers").remove(0);
		create(admin, foreign);
	}

	private static ObjectNode gateway(Path root) {
		try {
			for (JsonNode client : JSON.readTree(Files.readString(root.resolve("deploy/keycloak/realm.json")))
				.path("clients")) {
				if (client.path("clientId").asString().equals("gateway")) {
					return (ObjectNode) client;
				}
			}
			throw new IllegalStateException("the realm has no gateway");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void create(KeycloakAdmin admin, ObjectNode client) {
		int status = admin.call("POST", "/volunteer/clients", client.toString()).statusCode();
		if (status != 201 && status != 409) {
			throw new IllegalStateException("the client is refused with " + status);
		}
	}

}
