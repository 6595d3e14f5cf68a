package org.volunteerstation.platform.jobs.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a sheet to fill in looks like: its columns as data.
 *
 * @param title name of the sheet
 * @param columns from left to right
 * @param maxRows rows at most in a sheet that is taken in
 */
public record SheetTemplate(Words title, List<SheetColumn> columns, int maxRows) {

	/** The column that returned sheets have beside; ignored when it comes in again. */
	static final Words REMARKS = new Words("备注", "Remarks");

	public SheetTemplate {
		columns = List.copyOf(columns);
	}

	Optional<SheetColumn> column(@Nullable String key) {
		return this.columns.stream().filter((column) -> column.key().equals(key)).findFirst();
	}

	/**
	 * Writes an empty sheet with drop-downs, a frozen header and a sheet that explains.
	 * @param out where to; left open
	 * @param locale the caller's language
	 * @throws IOException when it cannot be written
	 */
	public void write(OutputStream out, Locale locale) throws IOException {
		try (SheetWriter writer = new SheetWriter(out, this.title, this.columns, locale)) {
			writer.toFillIn(this.maxRows);
			writer.header();
		}
	}

}
