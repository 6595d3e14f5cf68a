package org.volunteerstation.registry.station.db;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Finds stations by a part of their name, in the order of the list. The rarest pieces of
 * the text say in which communities to look. A text that is in names everywhere fills its
 * page with the first of them; what is common and still finds little is looked for in the
 * list itself, which the filters have made short or the names fill soon. So is everything
 * in a county, where the list is short.
 */
@Component
class StationSearch {

	/** Communities of the first look; a text with fewer is found by them alone. */
	private static final int FIRST = 100;

	/** Rows of the leading piece that the first look reads at most. */
	private static final int GLANCE = 600;

	/** Rows of the leading piece up to which they are all read. */
	private static final int MOST = 4000;

	/** Communities of each later look: about what a page needs. */
	private static final int STEP = 150;

	/** Pieces that a community has to have; more of them rule out hardly any. */
	private static final int TOGETHER = 4;

	private final StationMapper mapper;

	StationSearch(StationMapper mapper) {
		this.mapper = mapper;
	}

	List<StationRow> find(StationQuery asked, StationQuery.Name name) {
		if (name.pieces().isEmpty() || asked.isNarrow()) {
			return scan(asked);
		}
		Page page = new Page(asked);
		if (name.start()) {
			finish(page, rarest(asked, name, MOST));
			return page.rows;
		}
		Pieces pieces = rarest(asked, name, FIRST);
		look(page, pieces, GLANCE, FIRST + 1);
		if (!page.isFull() && pieces.places() > FIRST) {
			finish(page, rarest(page.rest, name, MOST));
		}
		return page.rows;
	}

	private void finish(Page page, Pieces pieces) {
		if (pieces.places() > MOST || isShort(page.rest, pieces.places())) {
			page.rows.addAll(scan(page.rest));
			return;
		}
		boolean more = true;
		while (more && !page.isFull()) {
			more = look(page, pieces, MOST, STEP);
		}
	}

	private Pieces rarest(StationQuery rest, StationQuery.Name name, int most) {
		List<GramRow> counted = new ArrayList<>(this.mapper.places(rest, name.pieces(), most + 1));
		counted.sort(Comparator.comparingInt(GramRow::getPlaces));
		return new Pieces(counted.stream().limit(TOGETHER).map(GramRow::getGram).toList(),
				counted.getFirst().getPlaces());
	}

	/** Whether there may be more behind. */
	private boolean look(Page page, Pieces pieces, int most, int step) {
		List<String> places = this.mapper.placesOf(page.rest, pieces.grams(), most, step);
		if (!places.isEmpty()) {
			page.rows.addAll(this.mapper.listNamed(page.rest.in(places.stream().distinct().toList())));
			page.rest = page.rest.behind(places.getLast(), page.asked.rows() - page.rows.size());
		}
		return places.size() == step;
	}

	/** Whether a filter leaves no more rows than there are places to look at. */
	private boolean isShort(StationQuery rest, int places) {
		return (rest.compliance() != null || !rest.states().isEmpty())
				&& this.mapper.filtered(rest, places + 1) <= places;
	}

	private List<StationRow> scan(StationQuery rest) {
		return (rest.compliance() != null) ? this.mapper.listStanding(rest) : this.mapper.listNamed(rest);
	}

	/**
	 * What is looked for.
	 *
	 * @param grams the rarest pieces, the rarest first
	 * @param places in how many places that one is, counted up to a bound
	 */
	private record Pieces(List<String> grams, int places) {
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
