package org.volunteerstation.deploy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.volunteerstation.platform.servers.KafkaAccess;
import org.volunteerstation.platform.test.Browser;
import org.volunteerstation.platform.test.Login;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A platform whose four servers are all operated by others: MariaDB, Redis and Keycloak
 * of the tested platform, and a broker without access rules.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("beside the platform")
class ExternalsIT extends CommandIT {

	@Test
	void startsOnServersOfOthersAndLeavesThemRunning(TestedPlatform platform) throws Exception {
		List<Optional<Long>> before = processes(platform);
		try (Guest guest = new Guest(platform, "guest");
				BrokerWithoutRules broker = new BrokerWithoutRules(platform.root(), this.folder.resolve("broker"))) {
			broker.start();
			guest.furnish(data());
			Map<String, String> environment = environment(guest, broker.access());

			try {
				Ended up = run(platform, environment, UP, "--empty");

				assertThat(up.code()).as(up.output()).isZero();
				assertThat(up.output()).contains("注意：Kafka 没有启用访问规则", "Warning: this Kafka has no access rules",
						"every program that can connect to it reads and writes all topics", "完成 / Ready");
				assertSignIn(Settings.of(platform.root(), environment).gateway());
				assertStatus(run(platform, environment, "deploy/status"), 0, "运行 / up");
			}
			finally {
				assertThat(run(platform, environment, "deploy/down").code()).isZero();
			}

			assertStatus(run(platform, environment, "deploy/status"), 3, "停止 / down");
			assertThat(broker.isRunning()).isTrue();
			assertThat(processes(platform)).isEqualTo(before);
		}
		assertNothingIsLeft();
	}

	private static Map<String, String> environment(Guest guest, KafkaAccess kafka) {
		Map<String, String> environment = new HashMap<>(guest.environment());
		environment.put("VOLUNTEER_PORT_BASE", Integer.toString(TestStart.freeBase()));
		environment.put("VOLUNTEER_EXTERNAL_KAFKA_SERVERS", kafka.servers());
		environment.put("VOLUNTEER_EXTERNAL_KAFKA_USER", kafka.user());
		environment.put("VOLUNTEER_EXTERNAL_KAFKA_PASSWORD", kafka.password());
		return environment;
	}

	private void assertSignIn(String gateway) {
		Browser browser = new Browser(gateway);
		String password = Secrets.open(data()).known("account.county").orElseThrow();

		HttpResponse<String> page = browser.signIn(new Login("county", password));

		assertThat(page.uri().toString()).as(page.body()).startsWith(gateway + "/stations");
		assertThat(browser.api("GET", "/api/v1/registry/regions/510104000000", false).body()).contains("锦江区");
	}

	private static void assertStatus(Ended status, int code, String state) {
		assertThat(status.code()).as(status.output()).isEqualTo(code);
		assertThat(status.output()).containsPattern("(?m)^gateway +" + state)
			.containsPattern("(?m)^analytics-service +" + state)
			.containsPattern("(?m)^database +外部 / external")
			.containsPattern("(?m)^redis +外部 / external")
			.containsPattern("(?m)^kafka +外部 / external")
			.containsPattern("(?m)^keycloak +外部 / external")
			.doesNotContain("mariadb");
	}

	private static List<Optional<Long>> processes(TestedPlatform platform) {
		Processes processes = new Processes(platform.settings());
		return Stream.of("mariadb", "redis", "keycloak").map((name) -> processes.of(name).pid()).toList();
	}

}
