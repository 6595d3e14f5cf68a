package org.volunteerstation.deploy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm's clients with their mappers, scopes and roles. Each is looked at by itself,
 * so that a start that was interrupted anywhere is completed by the next one.
 */
final class RealmClients {

	private static final JsonMapper JSON = new JsonMapper();

	private final RealmApi api;

	private final JsonNode scopes;

	RealmClients(RealmApi api) {
		this.api = api;
		this.scopes = api.get("/client-scopes");
	}

	/** Keycloak's own clients are among those that it holds. */
	void ensure(JsonNode clients) {
		Map<String, JsonNode> known = byName(this.api.get("/clients"), "clientId");
		for (JsonNode client : clients) {
			JsonNode actual = known.get(client.path("clientId").asString());
			if (actual == null) {
				this.api.post("/clients", client);
			}
			else {
				update(client, actual);
			}
		}
	}

	private void update(JsonNode client, JsonNode actual) {
		String path = "/clients/" + actual.path("id").asString();
		ObjectNode plain = (ObjectNode) client.deepCopy();
		plain.remove(List.of("protocolMappers", "defaultClientScopes"));
		if (!RealmApi.covers(actual, plain)) {
			this.api.put(path, plain);
		}
		ensureMappers(path + "/protocol-mappers/models", client, actual);
		if (client.has("defaultClientScopes")) {
			ensureScopes(path + "/default-client-scopes/", client, actual);
		}
	}

	private void ensureMappers(String path, JsonNode client, JsonNode actual) {
		Map<String, JsonNode> known = byName(actual.path("protocolMappers"), "name");
		for (JsonNode mapper : client.path("protocolMappers")) {
			JsonNode mapped = known.get(mapper.path("name").asString());
			if (mapped == null) {
				this.api.post(path, mapper);
			}
			else if (!RealmApi.covers(mapped, mapper)) {
				String id = mapped.path("id").asString();
				this.api.put(path + "/" + id, ((ObjectNode) mapper.deepCopy()).put("id", id));
			}
		}
	}

	private void ensureScopes(String path, JsonNode client, JsonNode actual) {
		Set<String> wanted = texts(client.path("defaultClientScopes"));
		Set<String> held = texts(actual.path("defaultClientScopes"));
		for (JsonNode scope : this.scopes) {
			String name = scope.path("name").asString();
			if (wanted.contains(name) != held.contains(name)) {
				this.api.admin()
					.expect(wanted.contains(name) ? "PUT" : "DELETE",
							"/" + this.api.realm() + path + scope.path("id").asString(), "");
			}
		}
	}

	/**
	 * Gives the clients' own accounts their roles; asks once for each role.
	 * @param accounts accounts with {@code username} and {@code realmRoles}
	 */
	void ensureRoles(JsonNode accounts) {
		Map<String, Set<String>> holders = new HashMap<>();
		for (JsonNode account : accounts) {
			String name = account.path("username").asString();
			for (String role : texts(account.path("realmRoles"))) {
				if (!holders.computeIfAbsent(role, this::holders).contains(name)) {
					grant(account.path("serviceAccountClientId").asString(), role);
				}
			}
			account.path("clientRoles")
				.forEachEntry((client, roles) -> ensureClientRoles(account.path("serviceAccountClientId").asString(),
						client, texts(roles)));
		}
	}

	/** Rights in Keycloak itself: roles of its own client {@code realm-management}. */
	private void ensureClientRoles(String owner, String client, Set<String> wanted) {
		String id = clientId(client);
		String roles = "/users/" + serviceAccount(owner) + "/role-mappings/clients/" + id;
		Set<String> held = byName(this.api.get(roles), "name").keySet();
		for (String role : wanted) {
			if (!held.contains(role)) {
				this.api.post(roles, JSON.createArrayNode().add(this.api.get("/clients/" + id + "/roles/" + role)));
			}
		}
	}

	private String clientId(String client) {
		return this.api.get("/clients?clientId=" + client).path(0).path("id").asString();
	}

	private String serviceAccount(String client) {
		return this.api.get("/clients/" + clientId(client) + "/service-account-user").path("id").asString();
	}

	private Set<String> holders(String role) {
		return byName(this.api.get("/roles/" + role + "/users?max=" + Integer.MAX_VALUE), "username").keySet();
	}

	private void grant(String client, String role) {
		this.api.post("/users/" + serviceAccount(client) + "/role-mappings/realm",
				JSON.createArrayNode().add(this.api.get("/roles/" + role)));
	}

	static Map<String, JsonNode> byName(JsonNode list, String field) {
		Map<String, JsonNode> named = new HashMap<>();
		list.forEach((one) -> named.put(one.path(field).asString(), one));
		return named;
	}

	private static Set<String> texts(JsonNode list) {
		Set<String> texts = new HashSet<>();
		list.forEach((one) -> texts.add(one.asString()));
		return texts;
	}

}
