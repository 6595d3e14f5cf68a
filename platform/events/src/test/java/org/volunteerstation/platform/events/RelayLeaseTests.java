package org.volunteerstation.platform.events;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RelayLeaseTests {

	private static final Map<String, Object> PATIENCE = Map.of("max.block.ms", "4000", "delivery.timeout.ms", 8000);

	@Test
	void leavesHalfOfWhatIsSpareToBeginIn() {
		RelayLease lease = RelayLease.of(Duration.ofSeconds(15), PATIENCE);

		assertThat(lease.spare()).isEqualTo(Duration.ofSeconds(3));
		assertThat(lease.isDue(Duration.ofMillis(700))).isFalse();
		assertThat(lease.isDue(Duration.ofMillis(800))).isTrue();
		assertThat(lease.allowsSending(Duration.ofMillis(1400))).isTrue();
		assertThat(lease.allowsSending(Duration.ofMillis(1600))).isFalse();
	}

	@Test
	void refusesALeaseThatEndsBeforeTheProducersPatience() {
		assertThatIllegalStateException().isThrownBy(() -> RelayLease.of(Duration.ofMillis(12_999), PATIENCE))
			.withMessageContaining("volunteer.events.lease (12999 ms)")
			.withMessageContaining("max.block.ms (4000)")
			.withMessageContaining("delivery.timeout.ms (8000)");
		assertThat(RelayLease.of(Duration.ofSeconds(13), PATIENCE).spare()).isEqualTo(RelayLease.LEAST_SPARE);
	}

	@Test
	void knowsKafkasOwnPatienceWhereNoneIsSet() {
		assertThatIllegalStateException().isThrownBy(() -> RelayLease.of(Duration.ofSeconds(15), Map.of()))
			.withMessageContaining("max.block.ms (60000)")
			.withMessageContaining("delivery.timeout.ms (120000)");
	}

	@Test
	void aProcessWhoseLeaseIsTooShortDoesNotStart() {
		new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					JdbcTemplateAutoConfiguration.class, KafkaAutoConfiguration.class, JacksonAutoConfiguration.class,
					PlatformEventsAutoConfiguration.class))
			.withPropertyValues("spring.application.name=sample-service",
					"spring.config.import=classpath:platform-defaults-events.properties",
					"VOLUNTEER_DB_URL=jdbc:mysql://127.0.0.1:1/none", "VOLUNTEER_DB_USER=none",
					"VOLUNTEER_DB_PASSWORD=none", "VOLUNTEER_KAFKA_SERVERS=127.0.0.1:1", "VOLUNTEER_KAFKA_USER=none",
					"VOLUNTEER_KAFKA_PASSWORD=none", "volunteer.events.lease=10s")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("volunteer.events.lease (10000 ms)"));
	}

}
