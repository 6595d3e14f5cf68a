package org.volunteerstation.platform.events;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where events go.
 *
 * @param topicPrefix first part of every topic's name
 * @param partitions partitions of a topic that this process declares
 * @param source the events' source, for example {@code /registry-service}
 * @param keptDays days after which published events are deleted from the outbox
 * @param lease how long a relay may send alone; longer than the producer's patience
 */
@ConfigurationProperties("volunteer.events")
public record EventSettings(String topicPrefix, int partitions, String source, @DefaultValue("7") int keptDays,
		@DefaultValue("15s") Duration lease) {

	/**
	 * Full name of a topic.
	 * @param topic name without the prefix
	 * @return for example {@code volunteer.station}
	 */
	public String topic(String topic) {
		return this.topicPrefix + "." + topic;
	}

}
