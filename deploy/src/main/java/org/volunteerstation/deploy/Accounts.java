package org.volunteerstation.deploy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.volunteerstation.platform.servers.KeycloakAdmin;

/**
 * The demo's people: one for each tier, and one of each other kind. The province has two:
 * nobody stands above it, so that its change orders and editions are approved by a second
 * official of its own.
 */
final class Accounts {

	/** In the order of the table that the launcher prints. */
	static final List<Account> ALL = List.of(
			new Account("province", "四川省", "tier-admin", "510000000000", "province", ""),
			new Account("province-second", "四川省（复核）", "tier-admin", "510000000000", "province", ""),
			new Account("city", "成都市", "tier-admin", "510100000000", "city", ""),
			new Account("county", "锦江区", "tier-admin", "510104000000", "county", ""),
			new Account("street", "锦官驿街道", "tier-officer", "510104017000", "street", ""),
			new Account("community", "水井坊社区", "tier-officer", "510104017001", "community", ""),
			new Account("manager", "水井坊社区志愿服务站管理员", "station-manager", "510104017001", "community", ""),
			new Account("volunteer", "志愿者", "volunteer", "", "", "510104017001"),
			new Account("resident", "居民", "resident", "", "", "510104017001"),
			new Account("auditor", "审计员", "auditor", "510000000000", "province", ""));

	/** Who of them also see personal data in clear, and so may let those below. */
	private static final Set<String> TRUSTED = Set.of("province", "county");

	private static final JsonMapper JSON = new JsonMapper();

	private Accounts() {
	}

	/**
	 * Makes the accounts that are missing and completes those that an interrupted start
	 * left behind. An account with the same name that is not the demo's is left alone,
	 * and no password is kept for it.
	 */
	static void ensure(KeycloakAdmin admin, String realm, Secrets secrets) {
		RealmApi api = new RealmApi(admin, realm);
		Map<String, JsonNode> known = demo(api);
		for (Account account : ALL) {
			JsonNode user = known.get(account.username());
			if (user == null) {
				create(api, account, secrets);
			}
			else {
				complete(api, account, user);
			}
		}
	}

	private static Map<String, JsonNode> demo(RealmApi api) {
		return RealmClients.byName(api.get("/users?q=demo:true&briefRepresentation=false&max=1000"), "username");
	}

	private static void create(RealmApi api, Account account, Secrets secrets) {
		String password = secrets.of(account.secret());
		int status = api.admin().call("POST", "/" + api.realm() + "/users", account.json(password)).statusCode();
		if (status == 201) {
			complete(api, account,
					api.get("/users?exact=true&briefRepresentation=false&username=" + account.username()).path(0));
		}
		else if (status == 409) {
			secrets.forget(account.secret());
		}
		else {
			throw new Trouble("无法创建演示账号 " + account.username() + "。",
					"The demo account " + account.username() + " cannot be made.");
		}
	}

	private static void complete(RealmApi api, Account account, JsonNode user) {
		String path = "/users/" + user.path("id").asString();
		ObjectNode whole = (ObjectNode) user.deepCopy();
		ObjectNode attributes = whole.withObject("/attributes");
		account.attributes().forEach((name, value) -> attributes.putArray(name).add(value));
		if (!RealmApi.covers(user, whole)) {
			api.put(path, whole);
		}
		String roles = path + "/role-mappings/realm";
		Map<String, JsonNode> held = RealmClients.byName(api.get(roles), "name");
		for (String role : account.roles()) {
			if (!held.containsKey(role)) {
				api.post(roles, JSON.createArrayNode().add(api.get("/roles/" + role)));
			}
		}
	}

	/**
	 * One account.
	 *
	 * @param username name to sign in with
	 * @param title who that is
	 * @param role realm role
	 * @param region the subtree, empty for none
	 * @param tier the tier, empty for none
	 * @param home home community, empty for none
	 */
	record Account(String username, String title, String role, String region, String tier, String home) {

		List<String> roles() {
			return TRUSTED.contains(this.username) ? List.of(this.role, "unmasker") : List.of(this.role);
		}

		/** The name of its password among the secrets. */
		String secret() {
			return "account." + this.username;
		}

		String json(String password) {
			ObjectNode user = JSON.createObjectNode()
				.put("username", this.username)
				.put("enabled", true)
				.put("firstName", this.title)
				.put("lastName", "演示")
				.put("email", this.username + "@example.org")
				.put("emailVerified", true);
			ObjectNode attributes = user.putObject("attributes");
			attributes().forEach((name, value) -> attributes.putArray(name).add(value));
			user.putArray("credentials")
				.addObject()
				.put("type", "password")
				.put("value", password)
				.put("temporary", false);
			return user.toString();
		}

		/** What the tokens say, and the mark of the demo. */
		Map<String, String> attributes() {
			Map<String, String> attributes = new TreeMap<>(Map.of("demo", "true", "region_code", this.region, "tier",
					this.tier, "home_region_code", this.home));
			attributes.values().removeIf(String::isEmpty);
			return attributes;
		}

	}

}
