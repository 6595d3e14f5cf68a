package org.volunteerstation.registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Spreadsheets as people fill them in, and what comes back of them. */
final class SheetFiles {

	/** What they are sent as. */
	static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private SheetFiles() {
	}

	static byte[] of(List<String> titles, List<List<@Nullable Object>> rows) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "test", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("1");
			for (int column = 0; column < titles.size(); column++) {
				sheet.value(0, column, titles.get(column));
			}
			for (int row = 0; row < rows.size(); row++) {
				for (int column = 0; column < rows.get(row).size(); column++) {
					write(sheet, row + 1, column, rows.get(row).get(column));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
		if (cell instanceof Number number) {
			sheet.value(row, column, number);
		}
		else if (cell != null) {
			sheet.value(row, column, cell.toString());
		}
	}

	/** The cells of the first sheet as they are shown. */
	static List<List<String>> shown(byte[] file) {
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			List<List<String>> shown = new ArrayList<>();
			for (Row row : workbook.getFirstSheet().read()) {
				List<String> cells = new ArrayList<>();
				for (int cell = 0; cell < row.getCellCount(); cell++) {
					cells.add(row.getCellText(cell));
				}
				shown.add(cells);
			}
			return shown;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
