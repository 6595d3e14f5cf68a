package org.volunteerstation.analytics.stream;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.volunteerstation.analytics.indicator.Figures;
import org.volunteerstation.platform.core.Tier;

/** The rules of what counts where: pure, one place. */
final class Counting {

	/** States of a station that cover its community: 挂牌, 运行, 整改 (R11, DESIGN 10). */
	private static final Set<String> COVERING = Set.of("PLAQUED", "RUNNING", "RECTIFYING");

	private static final String WITHDRAWN = "WITHDRAWN";

	private static final String CANCELLED = "CANCELLED";

	private Counting() {
	}

	/**
	 * What a community is told of an event.
	 * @param event the event
	 * @return what the aggregate counts
	 * @throws IllegalArgumentException when its data cannot be counted
	 */
	static Told told(SourceEvent event) {
		try {
			return switch (event.kind()) {
				case REGION -> region(event);
				case STATION -> Told.stock(event, List.of(new Step(event.month(), station(event.data()))));
				case PROJECT -> Told.stock(event, List
					.of(new Step(event.month(), Figures.project(event.data().path("regular").booleanValue(false)))));
				case ACTIVITY -> activity(event);
			};
		}
		catch (JacksonException | DateTimeException ex) {
			throw new IllegalArgumentException("no data that can be counted", ex);
		}
	}

	/** A community exists until the month in which it ends. */
	private static Told region(SourceEvent event) {
		if (event.region().tier() != Tier.COMMUNITY) {
			return Told.stock(event, List.of(new Step(event.month(), Figures.NONE)));
		}
		YearMonth end = YearMonth.from(LocalDate.parse(event.data().path("validTo").stringValue()));
		if (!end.isAfter(event.month())) {
			return Told.stock(event, List.of(new Step(event.month(), Figures.NONE)));
		}
		return Told.stock(event, List.of(new Step(event.month(), Figures.COMMUNITY), new Step(end, Figures.NONE)));
	}

	private static Figures station(JsonNode data) {
		String state = data.path("state").stringValue();
		if (state.equals(WITHDRAWN)) {
			return Figures.NONE;
		}
		return switch (data.path("kind").stringValue()) {
			case "STATION" -> Figures.station(COVERING.contains(state));
			case "POINT" -> Figures.POINT;
			default -> throw new IllegalArgumentException("neither station nor point");
		};
	}

	private static Told activity(SourceEvent event) {
		YearMonth month = SourceEvent.monthOf(Instant.parse(event.data().path("startsAt").stringValue()));
		boolean counts = !event.data().path("state").asString("").equals(CANCELLED);
		return Told.once(event, month, counts ? Figures.ACTIVITY : Figures.NONE);
	}

}
