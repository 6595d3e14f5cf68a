package org.volunteerstation.platform.jobs.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A row as it was read: its cells are of their columns' kinds, or there are faults.
 *
 * @param number its number in the sheet, the header being 1
 * @param values by column key; empty cells are absent
 * @param shown what stands in the cells, by column key, right or wrong
 * @param faults what is wrong with the cells
 */
public record SheetRow(int number, Map<String, Object> values, Map<String, Object> shown, List<RowFault> faults) {

	public SheetRow {
		values = Map.copyOf(values);
		shown = Map.copyOf(shown);
		faults = List.copyOf(faults);
	}

	/**
	 * A text, or the code of a choice.
	 * @param key the column
	 * @return null when the cell is empty
	 */
	public @Nullable String text(String key) {
		return (String) this.values.get(key);
	}

	/**
	 * A text, or the code of a choice, of a column that each row needs.
	 * @param key the column
	 * @return the text
	 */
	public String needed(String key) {
		String text = text(key);
		if (text == null) {
			throw new IllegalStateException(key + " is not a column that each row needs");
		}
		return text;
	}

	/**
	 * A day.
	 * @param key the column
	 * @return null when the cell is empty
	 */
	public @Nullable LocalDate date(String key) {
		return (LocalDate) this.values.get(key);
	}

	/**
	 * A number.
	 * @param key the column
	 * @return null when the cell is empty
	 */
	public @Nullable BigDecimal number(String key) {
		return (BigDecimal) this.values.get(key);
	}

}
