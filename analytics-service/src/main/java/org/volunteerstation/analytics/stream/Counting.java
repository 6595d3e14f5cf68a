package org.volunteerstation.analytics.stream;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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
				case STATION -> station(event);
				case STANDARD -> Told.stock(event, List.of(new Step(event.month(), standing(event.data()))));
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

	/**
	 * With each year that begins, a plaque is no longer one of the year. A withdrawn
	 * station keeps its plaque: one that is registered anew is not built a second time.
	 */
	private static Told station(SourceEvent event) {
		Figures site = site(event.data());
		JsonNode plaque = event.data().path("plaqueOn");
		if (!event.data().path("kind").stringValue().equals("STATION") || !plaque.isString()
				|| plaque.stringValue().isEmpty()) {
			return Told.stock(event, List.of(new Step(event.month(), site)));
		}
		YearMonth year = YearMonth.of(LocalDate.parse(plaque.stringValue()).getYear(), 1);
		YearMonth next = year.plusYears(1);
		List<Step> steps = new ArrayList<>();
		if (year.isAfter(event.month())) {
			steps.add(new Step(event.month(), site));
		}
		if (next.isAfter(event.month())) {
			steps.add(new Step(later(year, event.month()), site.plus(Figures.PLAQUED_IN_YEAR)));
		}
		steps.add(new Step(later(next, event.month()), site.plus(Figures.PLAQUED_BEFORE)));
		return Told.stock(event, steps);
	}

	private static YearMonth later(YearMonth one, YearMonth other) {
		return one.isAfter(other) ? one : other;
	}

	/** Points are assessed too, and counted as little as for coverage. */
	private static Figures standing(JsonNode data) {
		if (!data.path("kind").stringValue().equals("STATION")) {
			return Figures.NONE;
		}
		return switch (data.path("compliance").asString("")) {
			case "COMPLIANT" -> Figures.COMPLIANT;
			case "NON_COMPLIANT" -> Figures.NON_COMPLIANT;
			default -> Figures.NONE;
		};
	}

	private static Figures site(JsonNode data) {
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
