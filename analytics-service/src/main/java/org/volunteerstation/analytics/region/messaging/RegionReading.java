package org.volunteerstation.analytics.region.messaging;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.analytics.change.Order;
import org.volunteerstation.analytics.region.Region;
import org.volunteerstation.analytics.region.RegionNews;
import org.volunteerstation.platform.core.RegionCode;

/** Reads what an event tells of a region. */
@Component
class RegionReading {

	private static final int LONGEST_NAME = 100;

	private final JsonMapper json;

	RegionReading(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Reads an event.
	 * @throws IllegalArgumentException when it is none of a region
	 */
	RegionNews read(String id, long sequence, byte[] event) {
		try {
			JsonNode data = this.json.readTree(event);
			String name = name(data.path("name"));
			JsonNode display = data.path("displayName");
			JsonNode residents = data.path("population");
			Region.Population population = residents.isIntegralNumber() ? new Region.Population(residents.longValue(),
					LocalDate.parse(data.path("populationOn").stringValue())) : null;
			JsonNode order = data.path("orderId");
			JsonNode state = data.path("orderState");
			return new RegionNews(new Region(id, new RegionCode(data.path("regionCode").stringValue()), name,
					display.isString() ? name(display) : name, LocalDate.parse(data.path("validFrom").stringValue()),
					LocalDate.parse(data.path("validTo").stringValue()), population, sequence), counts(data),
					order.isString() ? order.stringValue() : null,
					state.isString() ? state.stringValue() : Order.APPLIED, event);
		}
		catch (JacksonException | DateTimeException ex) {
			throw new IllegalArgumentException("not a region", ex);
		}
	}

	private static @Nullable List<RegionNews.Count> counts(JsonNode data) {
		if (!data.path("populations").isArray()) {
			return null;
		}
		List<RegionNews.Count> counts = new ArrayList<>();
		data.path("populations")
			.forEach((count) -> counts.add(new RegionNews.Count(LocalDate.parse(count.path("on").stringValue()),
					count.path("residents").longValue())));
		data.path("populationsUnknown")
			.forEach((day) -> counts.add(new RegionNews.Count(LocalDate.parse(day.stringValue()), null)));
		return counts;
	}

	private static String name(JsonNode node) {
		String name = node.stringValue();
		if (name.isBlank() || name.length() > LONGEST_NAME) {
			throw new IllegalArgumentException("not a name");
		}
		return name;
	}

}
