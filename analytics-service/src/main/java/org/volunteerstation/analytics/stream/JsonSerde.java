package org.volunteerstation.analytics.stream;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes states as JSON. A state of an older version of the program can be read: what it
 * lacks is 0.
 */
final class JsonSerde {

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private JsonSerde() {
	}

	static <T> Serde<T> of(Class<T> type) {
		return Serdes.serdeFrom((topic, value) -> (value != null) ? JSON.writeValueAsBytes(value) : null,
				(topic, bytes) -> (bytes != null) ? JSON.readValue(bytes, type) : null);
	}

}
