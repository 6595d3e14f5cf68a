package org.volunteerstation.registry.station;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A change in the history of a station: which values it had before and which since. No
 * person's number is kept: of the telephone it says only that it changed, and in texts
 * stars stand for mobile phones and identity cards.
 *
 * @param version the station's version with which it began
 * @param values what changed, in the order of the fields
 * @param editedAt when
 * @param by who
 */
public record StationEdit(long version, List<Value> values, Instant editedAt, Actor by) {

	/** Between the groups of a number. */
	private static final String GAP = "[ .·–-]?";

	/** A mobile phone, also with the country's number, or an identity card. */
	private static final Pattern PERSONAL = Pattern.compile("(?<![0-9])(?:(?:\\+|00)?86" + GAP + ")?(?:1[3-9][0-9](?:"
			+ GAP + "[0-9]{4}){2}|[1-9][0-9]{5}" + GAP + "[0-9]{8}" + GAP + "[0-9]{3}[0-9Xx])(?![0-9])");

	public StationEdit {
		values = List.copyOf(values);
	}

	/**
	 * What a change leaves in the history.
	 * @param changed what happened
	 * @param by who did it
	 * @return the entry; without values when all is as it was
	 */
	public static StationEdit of(StationEvent.Changed changed, Actor by) {
		Station.Facts was = changed.before().facts();
		Station.Facts is = changed.station().facts();
		List<Value> values = new ArrayList<>();
		add(values, Field.NAME, text(was.name().value()), text(is.name().value()));
		add(values, Field.HOST, host(was.host()), host(is.host()));
		add(values, Field.ADDRESS, text(was.site().address()), text(is.site().address()));
		add(values, Field.COORDINATES, place(was.site()), place(is.site()));
		add(values, Field.OPENING_HOURS, text(was.site().openingHours()), text(is.site().openingHours()));
		if (!Objects.equals(was.site().contactPhone(), is.site().contactPhone())) {
			values.add(new Value(Field.PHONE, null, null));
		}
		add(values, Field.PRACTICE_STATION, new Kept("", Boolean.toString(was.site().practiceStation())),
				new Kept("", Boolean.toString(is.site().practiceStation())));
		add(values, Field.PLAQUE_ON, day(was.plaqueOn()), day(is.plaqueOn()));
		return new StationEdit(is.version(), values, is.updatedAt(), by);
	}

	private static void add(List<Value> values, Field field, @Nullable Kept before, @Nullable Kept after) {
		if (!Objects.equals(before, after)) {
			values.add(new Value(field, shown(before), shown(after)));
		}
	}

	private static @Nullable String shown(@Nullable Kept kept) {
		return (kept != null) ? masked(kept.words()) + kept.code() : null;
	}

	/** Looked for in what is meant, full width say, and taken out of what was written. */
	private static String masked(String words) {
		StringBuilder meant = new StringBuilder();
		List<Integer> places = new ArrayList<>();
		for (int place = 0; place < words.length(); place = next(words, place)) {
			String plain = Normalizer.normalize(words.substring(place, next(words, place)), Normalizer.Form.NFKC);
			meant.append(plain);
			places.addAll(Collections.nCopies(plain.length(), place));
		}
		StringBuilder kept = new StringBuilder();
		int from = 0;
		for (Matcher personal = PERSONAL.matcher(meant); personal.find();) {
			kept.append(words, from, places.get(personal.start())).append("***");
			from = next(words, places.get(personal.end() - 1));
		}
		return kept.append(words, from, words.length()).toString();
	}

	private static int next(String words, int place) {
		return words.offsetByCodePoints(place, 1);
	}

	private static @Nullable Kept text(@Nullable String words) {
		return (words != null) ? new Kept(words, "") : null;
	}

	/** An organisation's code has the digits of an identity card, and is none. */
	private static @Nullable Kept host(@Nullable StationHost host) {
		return (host != null) ? new Kept(host.name(), " " + host.code().value()) : null;
	}

	private static @Nullable Kept place(StationSite site) {
		return (site.longitude() != null) ? new Kept("", site.longitude() + ", " + site.latitude()) : null;
	}

	private static @Nullable Kept day(@Nullable LocalDate day) {
		return (day != null) ? new Kept("", day.toString()) : null;
	}

	/** What can change; names are part of the interface. */
	public enum Field {

		/** The name on the plaque. */
		NAME,

		/** Who gives a point its room. */
		HOST,

		/** Where it is. */
		ADDRESS,

		/** Longitude and latitude. */
		COORDINATES,

		/** When it is open. */
		OPENING_HOURS,

		/** The site's telephone, without values. */
		PHONE,

		/** Whether it shares the site with a 新时代文明实践站. */
		PRACTICE_STATION,

		/** The day of the plaque. */
		PLAQUE_ON,

		/** The station that a point belongs to; stands with a move. */
		PARENT

	}

	/**
	 * A value before and after.
	 *
	 * @param field of what
	 * @param before null where there was none, or none is kept
	 * @param after null where there is none, or none is kept
	 */
	public record Value(Field field, @Nullable String before, @Nullable String after) {
	}

	/**
	 * A value, compared before numbers of persons are taken out of what somebody wrote.
	 *
	 * @param words what somebody wrote
	 * @param code the rest, as it is
	 */
	private record Kept(String words, String code) {
	}

}
