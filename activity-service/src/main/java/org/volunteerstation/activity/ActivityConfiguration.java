package org.volunteerstation.activity;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

import org.volunteerstation.platform.events.Topics;

/** Wiring of this service only. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients
class ActivityConfiguration {

	@Bean
	KafkaAdmin.NewTopics ownTopics(Topics topics) {
		return topics.compacted("activity");
	}

}
