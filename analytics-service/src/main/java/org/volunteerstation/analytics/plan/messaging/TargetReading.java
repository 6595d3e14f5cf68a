package org.volunteerstation.analytics.plan.messaging;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.analytics.plan.Target;
import org.volunteerstation.platform.core.RegionCode;

/** Reads what an event tells of a target. */
@Component
class TargetReading {

	private static final int ID = 36;

	private final JsonMapper json;

	TargetReading(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Reads an event.
	 * @throws IllegalArgumentException when it is none of a target
	 */
	Target read(String id, long sequence, byte[] event) {
		try {
			JsonNode data = this.json.readTree(event);
			int communities = data.path("communities").intValue();
			if (id.length() != ID || communities < 0) {
				throw new IllegalArgumentException("not a target");
			}
			return new Target(id, new RegionCode(data.path("regionCode").stringValue()), data.path("year").shortValue(),
					communities, LocalDate.parse(data.path("dueOn").stringValue()),
					data.path("withdrawn").booleanValue(), outcome(data), sequence);
		}
		catch (JacksonException | DateTimeException ex) {
			throw new IllegalArgumentException("not a target", ex);
		}
	}

	/** Events of before have neither. */
	private static Target.Outcome outcome(JsonNode data) {
		JsonNode built = data.path("builtByDue");
		return new Target.Outcome(data.path("counted").booleanValue(true), built.isInt() ? built.intValue() : null);
	}

}
