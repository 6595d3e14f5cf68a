package org.volunteerstation.platform.events;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.kafka.core.KafkaAdmin;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsTests {

	/** As the protocol writes "the broker's default". */
	private static final short BROKERS_DEFAULT = -1;

	private final Topics topics = new Topics(
			new EventSettings("volunteer", 12, "/sample-service", 7, Duration.ofSeconds(15)));

	@Test
	void leavesTheNumberOfCopiesToTheBroker() {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.registerBean(KafkaAdmin.NewTopics.class, () -> this.topics.compacted("station"));
			context.refresh();

			assertThat(new Declared(context).all()).hasSize(2)
				.allSatisfy((topic) -> assertThat(topic.replicationFactor()).isEqualTo(BROKERS_DEFAULT))
				.anySatisfy((topic) -> assertThat(topic).returns("volunteer.station", NewTopic::name)
					.returns(12, NewTopic::numPartitions))
				.anySatisfy((topic) -> assertThat(topic).returns("volunteer.station.DLT", NewTopic::name)
					.returns(1, NewTopic::numPartitions));
		}
	}

	/** Tells what would be declared. */
	private static final class Declared extends KafkaAdmin {

		Declared(ApplicationContext context) {
			super(Map.of());
			setApplicationContext(context);
		}

		Collection<NewTopic> all() {
			return newTopics();
		}

	}

}
