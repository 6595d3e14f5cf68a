package org.volunteerstation.platform.privacy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** A process without good keys does not start, and says why without a trace. */
@ExtendWith(OutputCaptureExtension.class)
class PlatformPrivacyAutoConfigurationTests {

	private static final PersonalCell CELL = new PersonalColumn("t", "c", PersonalKind.NAME).cell("1");

	@Test
	void wiresCipherAndHash() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(PlatformPrivacyAutoConfiguration.class))
			.withPropertyValues("volunteer.privacy.keys=" + Keys.sm4("k1"),
					"volunteer.privacy.search-key=" + Keys.random(32))
			.run((context) -> {
				PersonalDataCipher cipher = context.getBean(PersonalDataCipher.class);
				assertThat(cipher.encrypt(PersonalText.of("张三"), CELL)).startsWith("p1.k1.");
				assertThat(context).hasSingleBean(SearchHash.class);
			});
	}

	@Test
	void doesNotStartWithoutKeys(CapturedOutput output) {
		start("--volunteer.privacy.keys=");

		assertThat(output).contains("VOLUNTEER_PRIVACY_KEYS is missing.").doesNotContain("\tat ");
	}

	@Test
	void doesNotStartWithAWrongKeyAndDoesNotShowIt(CapturedOutput output) {
		String shortKey = Keys.random(31);

		start("--volunteer.privacy.keys=k1:AES-GCM:" + shortKey, "--volunteer.privacy.search-key=" + shortKey);

		assertThat(output).contains("Key 1 of VOLUNTEER_PRIVACY_KEYS has 31 bytes where AES-GCM takes 32.")
			.doesNotContain(shortKey, "\tat ");
	}

	private static void start(String... arguments) {
		SpringApplication application = new SpringApplication(Started.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		assertThatException().isThrownBy(() -> application.run(arguments));
	}

	@ImportAutoConfiguration(PlatformPrivacyAutoConfiguration.class)
	static class Started {

	}

}
