package org.volunteerstation.registry;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

import org.volunteerstation.platform.events.Topics;

/** Wiring that belongs to this service only. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients
class RegistryConfiguration {

	@Bean
	KafkaAdmin.NewTopics registryTopics(Topics topics) {
		return topics.compacted("region", "station", "plan", "standard", "inspection", "notice", "region-order",
				"region-order-followed", "account");
	}

}
