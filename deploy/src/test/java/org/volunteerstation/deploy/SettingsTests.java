package org.volunteerstation.deploy;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SettingsTests {

	@Test
	void oneSettingMovesAllPorts() {
		Settings settings = Settings.of(Path.of("/x"), Map.of("VOLUNTEER_PORT_BASE", "22000"));

		assertThat(settings.gateway()).isEqualTo("http://127.0.0.1:22000");
		assertThat(settings.issuer()).isEqualTo("http://127.0.0.1:22011/realms/volunteer");
		assertThat(new Service("registry-service", 1, settings).port()).isEqualTo(22001);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "80", "x", "70000", "-1" })
	void refusesWhatIsNoPort(String base) {
		assertThatExceptionOfType(Trouble.class)
			.isThrownBy(() -> Settings.of(Path.of("/x"), Map.of("VOLUNTEER_PORT_BASE", base)))
			.withMessageContaining("VOLUNTEER_PORT_BASE");
	}

}
