package org.volunteerstation.deploy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.servers.KeycloakAdmin;
import org.volunteerstation.platform.servers.ServerFailure;
import org.volunteerstation.platform.test.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The realm after starts that ended in the middle, in the real Keycloak. */
@ExtendWith(RunningPlatform.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("beside the platform")
class RealmIT {

	private static final JsonMapper JSON = new JsonMapper();

	private static final int MANY_READS = 26;

	@TempDir
	private static Path folder;

	private static Path root;

	private static Secrets secrets;

	private static CutOff before;

	private static KeycloakAdmin admin;

	@BeforeAll
	static void makeTheRealmAtOnce(TestedPlatform platform) {
		root = platform.root();
		secrets = Secrets.open(folder);
		before = new CutOff(platform.keycloakUrl());
		admin = platform.keycloakAdmin(platform.keycloakUrl());
		forget();
		apply("whole", admin);
	}

	@AfterAll
	static void clean() {
		forget();
		before.close();
	}

	@Test
	void startsThatAreKilledAfterEachChangeEndInTheSameRealm(TestedPlatform platform) {
		KeycloakAdmin cut = platform.keycloakAdmin(before.url());
		int killed = 0;
		while (!completes("half", cut)) {
			killed++;
		}

		assertThat(killed).isGreaterThan(30);
		assertThat(content("half")).isEqualTo(content("whole"));
		assertThat(admin.token("half", Map.of("grant_type", "client_credentials", "client_id", "demo-app",
				"client_secret", secrets.of("client.demo-app"))))
			.isNotEmpty();
	}

	@Test
	void aSecondStartReadsAndChangesNothing(TestedPlatform platform) {
		before.allow(0);

		apply("whole", platform.keycloakAdmin(before.url()));

		assertThat(before.reads()).isLessThan(MANY_READS);
	}

	@Test
	void whatWasTakenAwayIsMadeAgain() {
		apply("mended", admin);
		RealmApi mended = new RealmApi(admin, "mended");
		delete("/roles/auditor");
		delete("/client-scopes/" + id(mended, "/client-scopes", "name", "registry.read"));
		String app = "/clients/" + id(mended, "/clients", "clientId", "demo-app");
		delete(app + "/protocol-mappers/models/" + id(mended, app + "/protocol-mappers/models", "name", "tier"));
		delete("/users/" + id(mended, "/users", "username", "street"));
		delete("/users/" + id(mended, "/users", "username", "province-second"));
		withoutRole(mended, id(mended, "/users", "username", "county"), "tier-admin");
		String service = "/clients/" + id(mended, "/clients", "clientId", "registry-service");
		withoutRole(mended, mended.get(service + "/service-account-user").path("id").asString(), "system");
		mended.put("", JSON.readTree("{\"accessTokenLifespan\":60,\"bruteForceProtected\":false}"));
		mended.put("/clients/" + id(mended, "/clients", "clientId", "gateway"),
				JSON.readTree("{\"redirectUris\":[\"*\"]}"));

		apply("mended", admin);

		assertThat(content("mended")).isEqualTo(content("whole"));
	}

	@Test
	void namesakesOfTheDemosPeopleAreLeftAlone() {
		apply("namesake", admin);
		RealmApi realm = new RealmApi(admin, "namesake");
		delete(realm, "/users/" + id(realm, "/users", "username", "auditor"));
		realm.post("/users", JSON.readTree("{\"username\":\"auditor\",\"enabled\":true}"));

		apply("namesake", admin);

		String user = "/users/" + id(realm, "/users", "username", "auditor");
		assertThat(secrets.known("account.auditor")).isEmpty();
		assertThat(realm.get(user).path("attributes").isEmpty()).isTrue();
		assertThat(RealmClients.byName(realm.get(user + "/role-mappings/realm"), "name")).doesNotContainKey("auditor");
	}

	@Test
	void anAppWhoseRegionIsGoneIsNamed(TestedPlatform platform) {
		apply("apps", admin);
		RealmApi realm = new RealmApi(admin, "apps");
		String mappers = "/clients/" + id(realm, "/clients", "clientId", "demo-app") + "/protocol-mappers/models";
		JsonNode mapper = realm.get(mappers + "/" + id(realm, mappers, "name", "region_code"));
		realm.put(mappers + "/" + mapper.path("id").asString(),
				JSON.readTree(mapper.toString().replace("510104000000", "519999000000")));

		assertThat(new AppRegions(realm.get("/clients"), AppRegions.register(platform.settings())).warnings())
			.singleElement()
			.asString()
			.contains("demo-app", "519999000000");
	}

	@Test
	void noClientTakesPasswords() {
		for (JsonNode client : new RealmApi(admin, "whole").get("/clients")) {
			assertThat(client.path("directAccessGrantsEnabled").asBoolean(false)).as(client.path("clientId").asString())
				.isFalse();
		}
		assertThatExceptionOfType(ServerFailure.class)
			.isThrownBy(
					() -> admin
						.token("whole",
								Map.of("grant_type", "password", "client_id", "admin-cli", "username", "county",
										"password", secrets.of("account.county"))))
			.withMessageContaining("unauthorized_client");
	}

	@Test
	void whatKeycloakRecordsEndsAfterNinetyDays() {
		JsonNode realm = new RealmApi(admin, "whole").get("");

		assertThat(realm.path("eventsEnabled").asBoolean()).isTrue();
		assertThat(realm.path("eventsExpiration").asInt()).isEqualTo(90 * 24 * 60 * 60);
		assertThat(realm.path("adminEventsEnabled").asBoolean()).isTrue();
		assertThat(realm.at("/attributes/adminEventsExpiration").asString()).isEqualTo("7776000");
	}

	@Test
	void whoeverWritesLocalhostSignsInAndOutThere(TestedPlatform platform) {
		String localhost = URI.create(platform.settings().localhost()).getAuthority();
		Browser browser = new Browser("http://" + localhost);

		HttpResponse<String> page = browser.signIn(platform.account("county"));
		HttpResponse<String> session = browser.api("GET", "/api/session", false);
		String end = browser.api("POST", "/logout", true).headers().firstValue("Location").orElseThrow();
		HttpResponse<String> farewell = browser.send(HttpRequest.newBuilder(URI.create(end)));

		assertThat(page.uri()).hasAuthority(localhost).hasPath("/stations");
		assertThat(session.statusCode()).isEqualTo(200);
		assertThat(farewell.uri()).hasAuthority(localhost).hasPath("/signed-out");
	}

	private static boolean completes(String realm, KeycloakAdmin cut) {
		before.allow(1);
		try {
			apply(realm, cut);
			return true;
		}
		catch (ServerFailure ex) {
			return false;
		}
	}

	private static void apply(String realm, KeycloakAdmin access) {
		new Realm(access, Settings.of(root, Map.of("VOLUNTEER_REALM", realm)), secrets).apply();
		Accounts.ensure(access, realm, secrets);
	}

	/** All that the realm holds but for what differs from one making to the next. */
	private static String content(String name) {
		RealmApi realm = new RealmApi(admin, name);
		Map<String, Object> content = new TreeMap<>();
		content.put("realm", ordered(JSON.readTree(admin.expect("POST",
				"/" + name + "/partial-export?exportClients=true&exportGroupsAndRoles=true", ""))));
		content.put("profile", ordered(realm.get("/users/profile")));
		for (JsonNode client : realm.get("/clients")) {
			content.put("secret of " + client.path("clientId").asString(), client.path("secret").asString(""));
			if (client.path("serviceAccountsEnabled").asBoolean(false)) {
				String user = realm.get("/clients/" + client.path("id").asString() + "/service-account-user")
					.path("id")
					.asString();
				content.put("roles of " + client.path("clientId").asString(), roles(realm, user));
			}
		}
		for (JsonNode user : realm.get("/users?briefRepresentation=false&max=100")) {
			content.put("user " + user.path("username").asString(),
					ordered(user.path("attributes")) + " " + roles(realm, user.path("id").asString()));
		}
		return content.toString()
			.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
			.replaceAll("(client\\.secret\\.creation\\.time|createdTimestamp)=[0-9]+", "")
			.replace(name, "REALM")
			.replace(", ", ",\n");
	}

	private static Object roles(RealmApi realm, String user) {
		return RealmClients.byName(realm.get("/users/" + user + "/role-mappings/realm"), "name")
			.keySet()
			.stream()
			.sorted()
			.toList();
	}

	private static Object ordered(JsonNode node) {
		if (node.isObject()) {
			Map<String, Object> fields = new TreeMap<>();
			node.forEachEntry((name, value) -> {
				if (!name.equals("id")) {
					fields.put(name, ordered(value));
				}
			});
			return fields;
		}
		return node.isArray() ? node.valueStream()
			.map(RealmIT::ordered)
			.sorted(java.util.Comparator.comparing(Object::toString))
			.toList() : node.asString("");
	}

	private static void withoutRole(RealmApi realm, String user, String role) {
		admin.expect("DELETE", "/" + realm.realm() + "/users/" + user + "/role-mappings/realm",
				"[" + realm.get("/roles/" + role) + "]");
	}

	private static String id(RealmApi realm, String path, String field, String value) {
		return java.util.Objects.requireNonNull(RealmClients.byName(realm.get(path), field).get(value), value)
			.path("id")
			.asString();
	}

	private static void delete(String path) {
		delete(new RealmApi(admin, "mended"), path);
	}

	private static void delete(RealmApi realm, String path) {
		admin.expect("DELETE", "/" + realm.realm() + path, "");
	}

	private static void forget() {
		for (String realm : new String[] { "whole", "half", "mended", "namesake", "apps" }) {
			admin.call("DELETE", "/" + realm, "");
		}
	}

}
