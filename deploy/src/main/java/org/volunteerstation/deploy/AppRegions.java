package org.volunteerstation.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Programs whose region has another code by now, or none: change orders do not reach into
 * Keycloak, where a client's region is written, so whoever keeps the clients has to hear
 * of it.
 */
final class AppRegions {

	private static final JsonMapper JSON = new JsonMapper();

	private static final int REGISTRY = 1;

	private final JsonNode clients;

	private final Function<String, JsonNode> regions;

	/**
	 * Looks at some clients.
	 * @param clients clients as Keycloak lists them
	 * @param regions what the register answers to a code: the region, or a problem
	 */
	AppRegions(JsonNode clients, Function<String, JsonNode> regions) {
		this.clients = clients;
		this.regions = regions;
	}

	/** Those of the platform, which has to run. */
	static AppRegions of(Settings settings) {
		Servers servers = new Servers(settings, Secrets.open(settings.data()));
		return new AppRegions(new RealmApi(servers.keycloakAdmin(), settings.names().realm()).get("/clients"),
				register(settings));
	}

	static Function<String, JsonNode> register(Settings settings) {
		Secrets secrets = Secrets.open(settings.data());
		Api api = new Api(new Servers(settings, secrets).keycloakAdmin(), settings, secrets);
		return (code) -> JSON.readTree(api.get(REGISTRY, "/api/v1/registry/regions/" + code).body());
	}

	/** A warning for each program that is to be changed, by name. */
	List<String> warnings() {
		Map<String, JsonNode> known = new TreeMap<>();
		List<String> warnings = new ArrayList<>();
		new TreeMap<>(RealmClients.byName(this.clients, "clientId")).forEach((name, client) -> {
			String code = region(client);
			if (code.isEmpty()) {
				return;
			}
			JsonNode answer = known.computeIfAbsent(code, this.regions);
			if (answer.path("status").asInt(0) == 404) {
				warnings.add(warning(name, code, answer));
			}
		});
		return warnings;
	}

	/** The code that a client's tokens carry; empty for clients of people. */
	private static String region(JsonNode client) {
		return client.path("protocolMappers")
			.valueStream()
			.filter((mapper) -> mapper.path("protocolMapper").asString("").equals("oidc-hardcoded-claim-mapper"))
			.map((mapper) -> mapper.path("config"))
			.filter((config) -> config.path("claim.name").asString("").equals("region_code"))
			.map((config) -> config.path("claim.value").asString(""))
			.filter((code) -> code.matches("[0-9]{12}"))
			.findFirst()
			.orElse("");
	}

	private static String warning(String name, String code, JsonNode problem) {
		String now = problem.path("errors")
			.valueStream()
			.map((successor) -> successor.path("pointer").asString(""))
			.filter((pointer) -> pointer.startsWith("/regions/"))
			.map((pointer) -> pointer.substring("/regions/".length()))
			.collect(Collectors.joining(" "));
		return "注意：应用 " + name + " 的地区代码 " + code + (now.isEmpty() ? " 不在区划中" : " 已不再使用，现为 " + now)
				+ "；它看不到该地区的内容。请在 Keycloak（演示的客户端在 deploy/keycloak/realm.json）中更改其 region_code，层级不同时连同 tier。\n"
				+ "Warning: the app " + name + " has the region code " + code
				+ (now.isEmpty() ? ", which is not in the tree" : ", which is no longer in use: it is " + now + " now")
				+ "; it sees nothing of that region. Change its region_code in Keycloak (the demo's clients: "
				+ "deploy/keycloak/realm.json), and its tier where that differs.";
	}

}
