package org.volunteerstation.platform.test;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.servers.ServerFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServerKindTests {

	@Test
	void anEngineThatAnswersGoesFirst() {
		assertThat(ServerKind.choose(null, () -> true)).isEqualTo(ServerKind.DOCKER);
		assertThat(ServerKind.choose(" ", () -> true)).isEqualTo(ServerKind.DOCKER);
	}

	@Test
	void withoutAnEngineTheArtefactsServe() {
		assertThat(ServerKind.choose(null, () -> false)).isEqualTo(ServerKind.MAVEN);
	}

	@Test
	void whatIsAskedForIsUsedAndNothingElse() {
		assertThat(ServerKind.choose("maven", () -> true)).isEqualTo(ServerKind.MAVEN);
		assertThat(ServerKind.choose("docker", () -> true)).isEqualTo(ServerKind.DOCKER);
		assertThatExceptionOfType(ServerFailure.class).isThrownBy(() -> ServerKind.choose("docker", () -> false))
			.withMessageContaining("no Docker engine answers")
			.withMessageContaining("VOLUNTEER_TEST_SERVERS_KIND=maven");
		assertThatExceptionOfType(ServerFailure.class).isThrownBy(() -> ServerKind.choose("podman", () -> true))
			.withMessageContaining("podman")
			.withMessageContaining("choose docker or maven");
	}

	@Test
	void testcontainersIsSetUpForAnEngineOnThisMachine() {
		assertThat(TestServers.containerSettings(Map.of())).containsEntry("TESTCONTAINERS_RYUK_DISABLED", "true")
			.containsEntry("TESTCONTAINERS_HOST_OVERRIDE", "127.0.0.1");
		assertThat(TestServers.containerSettings(Map.of("DOCKER_HOST", "unix:///run/user/1000/docker.sock")))
			.containsKey("TESTCONTAINERS_HOST_OVERRIDE");
	}

	@Test
	void whatSomebodySetStays() {
		assertThat(TestServers.containerSettings(Map.of("DOCKER_HOST", "tcp://engine:2375")))
			.doesNotContainKey("TESTCONTAINERS_HOST_OVERRIDE");
		assertThat(TestServers.containerSettings(Map.of("TESTCONTAINERS_RYUK_DISABLED", "false")))
			.doesNotContainKey("TESTCONTAINERS_RYUK_DISABLED");
	}

}
