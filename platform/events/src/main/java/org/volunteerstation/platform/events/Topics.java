package org.volunteerstation.platform.events;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.admin.NewTopic;

import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Declares topics: the service that owns an aggregate declares its topic. */
public final class Topics {

	private final EventSettings settings;

	Topics(EventSettings settings) {
		this.settings = settings;
	}

	/**
	 * Declares compacted topics, each with one for its dead letters. How many copies
	 * there are is the broker's {@code default.replication.factor}.
	 * @param names topics without the prefix
	 * @return the declaration, to be made a bean
	 */
	public KafkaAdmin.NewTopics compacted(String... names) {
		List<NewTopic> topics = new ArrayList<>();
		for (String name : names) {
			topics.add(TopicBuilder.name(this.settings.topic(name))
				.partitions(this.settings.partitions())
				.compact()
				.build());
			topics.add(TopicBuilder.name(this.settings.topic(name) + DeadLetters.SUFFIX).partitions(1).build());
		}
		return new KafkaAdmin.NewTopics(topics.toArray(NewTopic[]::new));
	}

}
