package org.volunteerstation.project;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

import org.volunteerstation.platform.events.Topics;

/** Topics that belong to the registry, which does not run here. */
@TestConfiguration(proxyBeanMethods = false)
class OwnersTopics {

	@Bean
	KafkaAdmin.NewTopics ownersTopics(Topics topics) {
		return topics.compacted("region-order", "region-order-followed", "station");
	}

}
