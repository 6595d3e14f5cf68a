package org.volunteerstation.platform.service;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.events.InboundEvent;

/**
 * What an event of the topic {@code station} says of a station, as far as its rows in
 * other services depend on it.
 *
 * @param id identifier
 * @param region its community
 * @param withdrawn whether it is withdrawn (撤销)
 * @param sequence number of the event
 */
record StationTold(String id, RegionCode region, boolean withdrawn, long sequence) {

	/**
	 * Reads an event.
	 * @param event the event
	 * @param json reads its data
	 * @return the station
	 * @throws IllegalArgumentException when it is none
	 */
	static StationTold of(InboundEvent event, JsonMapper json) {
		try {
			JsonNode data = json.readTree(event.data());
			String id = data.path("id").stringValue();
			if (!IdGenerator.isId(id) || event.sequence() < 1) {
				throw new IllegalArgumentException("no station");
			}
			return new StationTold(id, new RegionCode(data.path("regionCode").stringValue()),
					data.path("state").stringValue().equals("WITHDRAWN"), event.sequence());
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("no station", ex);
		}
	}

}
