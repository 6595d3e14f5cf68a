package org.volunteerstation.registry.station.db;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

import org.springframework.stereotype.Component;

/**
 * Finds stations by a part of their name, in the order of the list. The rarest pieces of
 * the text say in which communities to look. A text that is in names everywhere fills its
 * page with the first of them; what is common and still finds little is looked for in the
 * list itself, which the filters have made short or the names fill soon. So is everything
 * in a county, of one parent or in states that few are in, where the list is short.
 */
@Component
class StationSearch {

	/** Rows of the rarest piece up to which it is rare. */
	private static final int FEW = 400;

	/** Rows of the leading piece that the look for a common text reads. */
	private static final int GLANCE = 600;

	/** Communities of that look. */
	private static final int FIRST = 100;

	/** Rows of pieces up to which the list is not tried first for a short text. */
	private static final int SORTED = 1000;

	/** Rows of the list in which a short text that is common mostly fills its page. */
	private static final int LISTED = 5000;

	/** Rows in the states asked for up to which they are all read. */
	private static final int IN_STATES = 3000;

	/** Rows of the leading piece up to which they are all read. */
	private static final int MOST = 4000;

	/** Communities of the next look: about what a page needs. */
	private static final int STEP = 150;

	/** How many times more communities each look has that did not fill the page. */
	private static final int MORE = 4;

	/** Communities of a look at most. */
	private static final int LARGEST_STEP = 2400;

	/** Pieces that a community has to have; more of them rule out hardly any. */
	private static final int TOGETHER = 4;

	private final StationMapper mapper;

	StationSearch(StationMapper mapper) {
		this.mapper = mapper;
	}

	/** A page of the list; without a name the list itself. */
	List<StationRow> find(StationQuery asked) {
		StationQuery.Name name = asked.name();
		if (name == null) {
			return scan(asked);
		}
		if (!asked.isNarrow() && isFewInStates(asked)) {
			return this.mapper.listInStates(asked);
		}
		if (asked.isNarrow() || name.pieces().isEmpty()) {
			return scan(asked);
		}
		return name.start() ? findStart(asked, name) : findPart(asked, name);
	}

	private List<StationRow> findPart(StationQuery asked, StationQuery.Name name) {
		Page page = new Page(asked);
		Pieces pieces = rarest(asked, name, FEW);
		if (pieces.rows() > FEW) {
			look(page, FIRST, (step) -> this.mapper.placesOf(page.rest, pieces.grams(), GLANCE, step));
			if (!page.isFull()) {
				finish(page, rarest(page.rest, name, MOST));
			}
		}
		else {
			finish(page, pieces);
		}
		return page.rows;
	}

	private void finish(Page page, Pieces pieces) {
		if (isShort(page.rest, pieces.rows())) {
			page.rows.addAll(scan(page.rest));
		}
		else if (pieces.rows() > MOST) {
			page.rows.addAll(this.mapper.listNamed(page.rest));
		}
		else {
			lookOn(page, (step) -> this.mapper.placesOf(page.rest, pieces.grams(), MOST, step));
		}
	}

	/** A text of one or two characters is one piece, which many others begin with. */
	private List<StationRow> findStart(StationQuery asked, StationQuery.Name name) {
		int rows = rarest(asked, name, SORTED).rows();
		if (isShort(asked, rows)) {
			return scan(asked);
		}
		Page page = new Page(asked);
		if (rows > SORTED) {
			String region = this.mapper.regionBehind(asked, LISTED);
			page.rows.addAll(this.mapper.listNamed(asked.before(region)));
			if (region == null || page.isFull()) {
				return page.rows;
			}
			page.rest = asked.from(region, asked.rows() - page.rows.size());
		}
		lookOn(page, (step) -> this.mapper.placesThatStart(page.rest, name.pieces().getFirst(), step));
		return page.rows;
	}

	private Pieces rarest(StationQuery rest, StationQuery.Name name, int most) {
		List<GramRow> counted = new ArrayList<>(this.mapper.places(rest, name.pieces(), most + 1));
		counted.sort(Comparator.comparingInt(GramRow::getPlaces));
		return new Pieces(counted.stream().limit(TOGETHER).map(GramRow::getGram).toList(),
				counted.getFirst().getPlaces());
	}

	private void lookOn(Page page, IntFunction<List<String>> next) {
		int step = STEP;
		while (look(page, step, next) && !page.isFull()) {
			step = Math.min(step * MORE, LARGEST_STEP);
		}
	}

	/** Whether there may be more behind. */
	private boolean look(Page page, int step, IntFunction<List<String>> next) {
		List<String> places = next.apply(step);
		if (!places.isEmpty()) {
			page.rows.addAll(this.mapper.listNamed(page.rest.in(places.stream().distinct().toList())));
			page.rest = page.rest.behind(places.getLast(), page.asked.rows() - page.rows.size());
		}
		return places.size() == step;
	}

	/** Whether the filter by compliance leaves no more rows than there are pieces. */
	private boolean isShort(StationQuery rest, int rows) {
		return rest.compliance() != null && rows > STEP && this.mapper.standing(rest, rows + 1) <= rows;
	}

	private boolean isFewInStates(StationQuery asked) {
		return !asked.states().isEmpty() && this.mapper.inStates(asked, IN_STATES + 1) <= IN_STATES;
	}

	private List<StationRow> scan(StationQuery rest) {
		if (rest.compliance() != null && rest.parent() == null) {
			return this.mapper.listStanding(rest);
		}
		boolean listed = rest.name() == null || rest.parent() != null;
		return listed ? this.mapper.list(rest) : this.mapper.listNamed(rest);
	}

	/**
	 * What is looked for.
	 *
	 * @param grams the rarest pieces, the rarest first
	 * @param rows how many that one has, counted up to a bound
	 */
	private record Pieces(List<String> grams, int rows) {
	}

	/** The page as far as it is found. */
	private static final class Page {

		private final StationQuery asked;

		private final List<StationRow> rows = new ArrayList<>();

		private StationQuery rest;

		private Page(StationQuery asked) {
			this.asked = asked;
			this.rest = asked;
		}

		private boolean isFull() {
			return this.rows.size() >= this.asked.rows();
		}

	}

}
