package org.volunteerstation.platform.jobs.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A sheet as it came, with a column that says what is wrong with each row: to be
 * corrected and sent again. Rows that are not wrong stand in it where they have to be
 * sent again as well.
 */
final class RemarkedSheet {

	private static final double WIDTH = 60;

	private final SheetTemplate template;

	private final Map<Integer, String> remarks;

	private final boolean whole;

	private final Locale locale;

	RemarkedSheet(SheetTemplate template, Map<Integer, String> remarks, boolean whole, Locale locale) {
		this.template = template;
		this.remarks = remarks;
		this.whole = whole;
		this.locale = locale;
	}

	void write(CheckedSheet file, OutputStream out) throws IOException {
		List<SheetColumn> columns = new ArrayList<>(this.template.columns());
		columns.add(SheetColumn.text("remarks", SheetTemplate.REMARKS, WIDTH));
		try (SheetFile sheet = SheetFile.open(file, this.template);
				SheetWriter writer = new SheetWriter(out, this.template.title(), columns, this.locale)) {
			writer.toFillIn(this.template.maxRows());
			writer.header();
			for (Iterator<SheetRow> rows = sheet.rows(); rows.hasNext();) {
				SheetRow row = rows.next();
				String remark = this.remarks.get(row.number());
				if (this.whole || remark != null) {
					writer.row(cells(row, remark), remark != null);
				}
			}
		}
	}

	private List<@Nullable Object> cells(SheetRow row, @Nullable String remark) {
		List<@Nullable Object> cells = new ArrayList<>();
		this.template.columns().forEach((column) -> cells.add(row.shown().get(column.key())));
		cells.add(remark);
		return cells;
	}

}
