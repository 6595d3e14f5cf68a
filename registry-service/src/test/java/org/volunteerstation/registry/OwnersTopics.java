package org.volunteerstation.registry;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

import org.volunteerstation.platform.events.Topics;

/** Topics that belong to other services, which do not run here. */
@TestConfiguration(proxyBeanMethods = false)
public class OwnersTopics {

	@Bean
	KafkaAdmin.NewTopics ownersTopics(Topics topics) {
		return topics.compacted("project", "activity");
	}

}
