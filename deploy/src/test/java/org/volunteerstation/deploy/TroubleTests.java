package org.volunteerstation.deploy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.servers.ServerFailure;

import static org.assertj.core.api.Assertions.assertThat;

class TroubleTests {

	@Test
	void saysInBothLanguagesWhichComponentDiedAndWhereItsLogIs() {
		Trouble trouble = Trouble.of(ServerFailure.died("kafka", Path.of("/data/kafka.log"), "last line"));

		assertThat(String.valueOf(trouble.getMessage()).lines().toList()).hasSize(3)
			.satisfies((lines) -> assertThat(lines.get(0)).contains("kafka", "退出", "/data/kafka.log"))
			.satisfies((lines) -> assertThat(lines.get(1)).contains("kafka ended", "run deploy/up again",
					"/data/kafka.log"))
			.satisfies((lines) -> assertThat(lines.get(2)).contains("last line"));
	}

}
