package org.volunteerstation.platform.test;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TestServersIT {

	private final TestEnvironment environment = TestEnvironment.get();

	@Test
	void databaseStoresChinese() throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.environment.value("VOLUNTEER_DB_URL"),
				this.environment.value("VOLUNTEER_DB_USER"), this.environment.value("VOLUNTEER_DB_PASSWORD"));
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE word (text VARCHAR(20))");
			statement.execute("INSERT INTO word VALUES ('志愿服务站𠮷')");

			ResultSet result = statement.executeQuery("SELECT text FROM word");
			result.next();
			assertThat(result.getString(1)).isEqualTo("志愿服务站𠮷");
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> statement.executeQuery("SELECT * FROM mysql.global_priv"));
		}
	}

	@Test
	void databaseRefusesEveryoneElse() {
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> DriverManager.getConnection(this.environment.value("VOLUNTEER_DB_URL"), "root", ""));
	}

	@Test
	void brokerRefusesAnonymousCallers() {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", this.environment.value("VOLUNTEER_KAFKA_SERVERS"),
				"request.timeout.ms", "2000", "default.api.timeout.ms", "3000"))) {
			assertThatException().isThrownBy(() -> admin.describeCluster().nodes().get(5, TimeUnit.SECONDS));
		}
	}

	@Test
	void tokensSayWhatTheyShould() {
		assertThat(claims(Tokens.official("510104", "tier-officer"))).contains("\"region_code\":\"510104000000\"")
			.contains("\"tier\":\"county\"")
			.contains("volunteer-api")
			.contains("tier-officer")
			.contains("\"sub\":");
		assertThat(claims(Tokens.resident("510104017001"))).contains("\"home_region_code\":\"510104017001\"")
			.doesNotContain("\"region_code\"");
		assertThat(claims(Tokens.withoutScope("tier-admin"))).doesNotContain("region_code");
		assertThat(claims(Tokens.system())).contains("\"region_code\":\"510000000000\"").contains("system");
		assertThat(claims(Tokens.app("510104", "registry.read"))).contains("registry.read");
		assertThat(claims(Tokens.foreignAudience())).doesNotContain("volunteer-api");
	}

	private static String claims(String token) {
		return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
	}

}
