package org.volunteerstation.deploy;

import java.util.List;

import org.volunteerstation.platform.servers.KeycloakAdmin;

/** The demo's people: one for each tier, and one of each other kind. */
final class Accounts {

	/** In the order of the table that the launcher prints. */
	static final List<Account> ALL = List.of(
			new Account("province", "四川省", "tier-admin", "510000000000", "province", ""),
			new Account("city", "成都市", "tier-admin", "510100000000", "city", ""),
			new Account("county", "锦江区", "tier-admin", "510104000000", "county", ""),
			new Account("street", "锦官驿街道", "tier-officer", "510104017000", "street", ""),
			new Account("community", "水井坊社区", "tier-officer", "510104017001", "community", ""),
			new Account("manager", "水井坊社区志愿服务站管理员", "station-manager", "510104017001", "community", ""),
			new Account("volunteer", "志愿者", "volunteer", "", "", "510104017001"),
			new Account("resident", "居民", "resident", "", "", "510104017001"),
			new Account("auditor", "审计员", "auditor", "510000000000", "province", ""));

	private Accounts() {
	}

	static void ensure(KeycloakAdmin admin, String realm, Secrets secrets) {
		for (Account account : ALL) {
			int status = admin
				.call("POST", "/" + realm + "/users", account.json(secrets.of("account." + account.username())))
				.statusCode();
			if (status == 201) {
				grant(admin, realm, account);
			}
			else if (status != 409) {
				throw new Trouble("无法创建演示账号 " + account.username() + "。",
						"The demo account " + account.username() + " cannot be made.");
			}
		}
	}

	private static void grant(KeycloakAdmin admin, String realm, Account account) {
		String found = admin.expect("GET", "/" + realm + "/users?exact=true&username=" + account.username(), "");
		String id = found.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
		String role = admin.expect("GET", "/" + realm + "/roles/" + account.role(), "");
		admin.expect("POST", "/" + realm + "/users/" + id + "/role-mappings/realm", "[" + role + "]");
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

		String json(String password) {
			StringBuilder attributes = new StringBuilder("\"demo\":[\"true\"]");
			add(attributes, "region_code", this.region);
			add(attributes, "tier", this.tier);
			add(attributes, "home_region_code", this.home);
			return """
					{"username":"%1$s","enabled":true,"firstName":"%2$s","lastName":"演示","email":"%1$s@example.org",
					"emailVerified":true,"attributes":{%3$s},
					"credentials":[{"type":"password","value":"%4$s","temporary":false}]}""".formatted(this.username,
					this.title, attributes, password);
		}

		private static void add(StringBuilder attributes, String name, String value) {
			if (!value.isEmpty()) {
				attributes.append(",\"").append(name).append("\":[\"").append(value).append("\"]");
			}
		}

	}

}
