package org.volunteerstation.deploy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.volunteerstation.platform.servers.KafkaAccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SettingsTests {

	private static final Map<String, String> ALL = Map.ofEntries(
			Map.entry("VOLUNTEER_EXTERNAL_DB_URL", "jdbc:mysql://db.example:3306/"),
			Map.entry("VOLUNTEER_EXTERNAL_DB_USER", "admin"), Map.entry("VOLUNTEER_EXTERNAL_DB_PASSWORD", "geheim"),
			Map.entry("VOLUNTEER_EXTERNAL_REDIS_URL", "redis://:geheim@redis.example:6379/2"),
			Map.entry("VOLUNTEER_EXTERNAL_KAFKA_SERVERS", "k1.example:9092,k2.example:9092"),
			Map.entry("VOLUNTEER_EXTERNAL_KAFKA_MECHANISM", "SCRAM-SHA-512"),
			Map.entry("VOLUNTEER_EXTERNAL_KAFKA_USER", "svc"), Map.entry("VOLUNTEER_EXTERNAL_KAFKA_PASSWORD", "geheim"),
			Map.entry("VOLUNTEER_EXTERNAL_KEYCLOAK_URL", "https://sso.example"),
			Map.entry("VOLUNTEER_EXTERNAL_KEYCLOAK_USER", "root"),
			Map.entry("VOLUNTEER_EXTERNAL_KEYCLOAK_PASSWORD", "geheim"), Map.entry("VOLUNTEER_SCHEMA_PREFIX", "sc_"),
			Map.entry("VOLUNTEER_TOPIC_PREFIX", "sichuan"), Map.entry("VOLUNTEER_REALM", "sichuan"));

	@Test
	void oneSettingMovesAllPorts() {
		Settings settings = of(Map.of("VOLUNTEER_PORT_BASE", "22000"));

		assertThat(settings.gateway()).isEqualTo("http://127.0.0.1:22000");
		assertThat(settings.issuer()).isEqualTo("http://127.0.0.1:22011/realms/volunteer");
		assertThat(new Service("registry-service", 1, settings).port()).isEqualTo(22001);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "80", "x", "70000", "-1" })
	void refusesWhatIsNoPort(String base) {
		assertThatExceptionOfType(Trouble.class).isThrownBy(() -> of(Map.of("VOLUNTEER_PORT_BASE", base)))
			.withMessageContaining("VOLUNTEER_PORT_BASE");
	}

	@Test
	void startsItsOwnServersWhenNoneAreNamed() {
		assertThat(Servers.ownNames(of(Map.of()).externals())).containsExactly("mariadb", "redis", "keycloak", "kafka");
	}

	@Test
	void takesServersOfOthers() {
		Settings settings = of(ALL);

		assertThat(Servers.ownNames(settings.externals())).isEmpty();
		assertThat(settings.issuer()).isEqualTo("https://sso.example/realms/sichuan");
		assertThat(settings.schema("registry-service")).isEqualTo("sc_registry");
		assertThat(settings.externals().database().orElseThrow().url("sc_registry"))
			.isEqualTo("jdbc:mysql://db.example:3306/sc_registry");
		KafkaAccess kafka = settings.externals().kafka().orElseThrow();
		assertThat(kafka.protocol()).isEqualTo("SASL_PLAINTEXT");
		assertThat(kafka.properties().getProperty("sasl.jaas.config")).contains("ScramLoginModule", "\"svc\"");
	}

	@Test
	void showsNoPassword() {
		assertThat(of(ALL).externals().database().toString() + of(ALL).externals().kafka()
				+ of(ALL).externals().keycloak())
			.doesNotContain("geheim");
	}

	@ParameterizedTest
	@CsvSource({ "DB_URL,jdbc:postgresql://x/", "DB_URL,jdbc:mysql://x/schema", "DB_URL,db:3306",
			"REDIS_URL,redis.example", "KAFKA_PROTOCOL,PLAINTEXT", "KAFKA_MECHANISM,GSSAPI",
			"KEYCLOAK_URL,https://sso.example/", "KEYCLOAK_URL,sso.example" })
	void refusesWhatIsNoAddress(String name, String value) {
		Map<String, String> environment = new HashMap<>(ALL);
		environment.put("VOLUNTEER_EXTERNAL_" + name, value);

		assertThatExceptionOfType(Trouble.class).isThrownBy(() -> of(environment)).withMessageContaining(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "DB_USER", "DB_PASSWORD", "KAFKA_USER", "KAFKA_PASSWORD", "KEYCLOAK_USER",
			"KEYCLOAK_PASSWORD" })
	void refusesAnAddressWithoutAccount(String name) {
		Map<String, String> environment = new HashMap<>(ALL);
		environment.remove("VOLUNTEER_EXTERNAL_" + name);

		assertThatExceptionOfType(Trouble.class).isThrownBy(() -> of(environment)).withMessageContaining(name);
	}

	@ParameterizedTest
	@CsvSource({ "VOLUNTEER_SCHEMA_PREFIX,Sc_", "VOLUNTEER_SCHEMA_PREFIX,a`b", "VOLUNTEER_TOPIC_PREFIX,a.b",
			"VOLUNTEER_REALM,master", "VOLUNTEER_REALM,../x" })
	void refusesNamesThatCouldDoHarm(String name, String value) {
		assertThatExceptionOfType(Trouble.class).isThrownBy(() -> of(Map.of(name, value))).withMessageContaining(name);
	}

	@Test
	void archivesClassesUnlessToldNotTo() {
		assertThat(of(Map.of()).archives()).isTrue();
		assertThat(of(Map.of("VOLUNTEER_CLASS_ARCHIVES", "false")).archives()).isFalse();
		assertThatExceptionOfType(Trouble.class).isThrownBy(() -> of(Map.of("VOLUNTEER_CLASS_ARCHIVES", "no")))
			.withMessageContaining("VOLUNTEER_CLASS_ARCHIVES");
	}

	private static Settings of(Map<String, String> environment) {
		return Settings.of(Path.of("/x"), environment);
	}

}
