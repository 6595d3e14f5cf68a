package org.volunteerstation.platform.jobs.sheet;

import java.util.List;
import java.util.Optional;

/**
 * One column of a sheet, as data.
 *
 * @param key what the feature calls it
 * @param title what stands in the header
 * @param kind what its cells hold
 * @param required whether each row needs it
 * @param width in characters
 * @param hint for the explanation sheet
 * @param choices what a {@link Kind#CODE} may be
 */
public record SheetColumn(String key, Words title, Kind kind, boolean required, double width, Words hint,
		List<Choice> choices) {

	public SheetColumn {
		choices = List.copyOf(choices);
	}

	/**
	 * A column of free text.
	 * @param key what the feature calls it
	 * @param title what stands in the header
	 * @param width in characters
	 * @return the column, optional and without a hint
	 */
	public static SheetColumn text(String key, Words title, double width) {
		return of(key, title, Kind.TEXT, width);
	}

	/**
	 * A column of days.
	 * @param key what the feature calls it
	 * @param title what stands in the header
	 * @return the column, optional and without a hint
	 */
	public static SheetColumn date(String key, Words title) {
		return of(key, title, Kind.DATE, 12);
	}

	/**
	 * A column of numbers.
	 * @param key what the feature calls it
	 * @param title what stands in the header
	 * @return the column, optional and without a hint
	 */
	public static SheetColumn number(String key, Words title) {
		return of(key, title, Kind.NUMBER, 14);
	}

	/**
	 * A column with a drop-down.
	 * @param key what the feature calls it
	 * @param title what stands in the header
	 * @param choices what may be chosen
	 * @return the column, optional and without a hint
	 */
	public static SheetColumn code(String key, Words title, List<Choice> choices) {
		return new SheetColumn(key, title, Kind.CODE, false, 14, Words.NONE, choices);
	}

	private static SheetColumn of(String key, Words title, Kind kind, double width) {
		return new SheetColumn(key, title, kind, false, width, Words.NONE, List.of());
	}

	/**
	 * The same column, needed in each row.
	 * @return the column
	 */
	public SheetColumn needed() {
		return new SheetColumn(this.key, this.title, this.kind, true, this.width, this.hint, this.choices);
	}

	/**
	 * The same column with an explanation.
	 * @param words the explanation
	 * @return the column
	 */
	public SheetColumn explained(Words words) {
		return new SheetColumn(this.key, this.title, this.kind, this.required, this.width, words, this.choices);
	}

	Optional<Choice> choice(String text) {
		return this.choices.stream()
			.filter((choice) -> choice.code().equals(text) || choice.label().matches(text))
			.findFirst();
	}

	/** What a column's cells hold. */
	public enum Kind {

		/** Text; whole numbers of up to 15 digits are taken as their digits. */
		TEXT,

		/** A day: a date cell without a time, or {@code yyyy-MM-dd}. */
		DATE,

		/** A number, or digits. */
		NUMBER,

		/** One of the choices, by its label in either language or by its code. */
		CODE

	}

	/**
	 * What may be chosen.
	 *
	 * @param code what the feature calls it
	 * @param label what stands in the cell
	 */
	public record Choice(String code, Words label) {

	}

}
