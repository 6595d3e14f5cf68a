package org.volunteerstation.deploy;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service that ends while it starts; it needs the broker of the tested platform, so
 * nothing may kill that meanwhile.
 */
class DyingServiceIT extends CommandIT {

	@Test
	void aServiceThatDiesIsNamedAndTheOthersAreStopped(TestedPlatform platform) throws Exception {
		try (Guest guest = new Guest(platform, "dying")) {
			guest.furnish(data());
			Map<String, String> environment = new HashMap<>(guest.environment());
			environment.put("VOLUNTEER_PORT_BASE", Integer.toString(TestStart.freeBase()));
			environment.put("SPRING_MAIN_BANNER_MODE", "none-of-these");

			Ended ended = run(platform, environment, UP);

			assertThat(ended.code()).isEqualTo(1);
			assertThat(ended.output()).containsPattern("(gateway|-service) 启动或运行时退出了")
				.containsPattern("(gateway|-service) ended by itself")
				.contains(data().toString());
		}
		assertNothingIsLeft();
	}

}
