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

/** Spreadsheets of texts, as a person's program writes and reads them. */
final class Sheets {

	private Sheets() {
	}

	static byte[] sheet(List<List<String>> rows) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "test", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("1");
			for (int row = 0; row < rows.size(); row++) {
				for (int column = 0; column < rows.get(row).size(); column++) {
					if (!rows.get(row).get(column).isEmpty()) {
						sheet.value(row, column, rows.get(row).get(column));
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

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
