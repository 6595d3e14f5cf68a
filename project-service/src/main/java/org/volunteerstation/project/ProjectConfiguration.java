package org.volunteerstation.project;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

import org.volunteerstation.platform.events.Topics;

/** Wiring of this service only. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients
class ProjectConfiguration {

	@Bean
	KafkaAdmin.NewTopics ownTopics(Topics topics) {
		return topics.compacted("project");
	}

}
