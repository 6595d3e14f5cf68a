package org.volunteerstation.platform.jobs.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;

/**
 * The first sheet of a file, read row by row against a template. The columns are found by
 * their titles, in whatever order they stand.
 */
public final class SheetFile implements AutoCloseable {

	private final SheetTemplate template;

	private final ReadableWorkbook workbook;

	private final Stream<Row> stream;

	private final Iterator<Row> rows;

	private final Map<Integer, SheetColumn> columns;

	private SheetFile(SheetTemplate template, ReadableWorkbook workbook, Stream<Row> stream) {
		this.template = template;
		this.workbook = workbook;
		this.stream = stream;
		this.rows = stream.iterator();
		this.columns = header();
	}

	/**
	 * Opens a file.
	 * @param sheet the file
	 * @param template what it should be
	 * @return the sheet, before its first row
	 * @throws SheetRefusal when it is refused
	 */
	public static SheetFile open(CheckedSheet sheet, SheetTemplate template) {
		return whileReading(() -> {
			ReadableWorkbook workbook = new ReadableWorkbook(sheet.file().toFile(),
					new ReadingOptions(sheet.styles(), false));
			try {
				return new SheetFile(template, workbook, workbook.getFirstSheet().openStream());
			}
			catch (IOException | RuntimeException ex) {
				workbook.close();
				throw ex;
			}
		});
	}

	/**
	 * The rows that are not empty. To be asked for once.
	 * @return the rows in the order of the sheet
	 */
	public Iterator<SheetRow> rows() {
		return new Iterator<>() {

			private @Nullable SheetRow next = read(0).orElse(null);

			@Override
			public boolean hasNext() {
				return this.next != null;
			}

			@Override
			public SheetRow next() {
				SheetRow row = this.next;
				if (row == null) {
					throw new NoSuchElementException();
				}
				this.next = read(row.number()).orElse(null);
				return row;
			}

		};
	}

	private Optional<SheetRow> read(int before) {
		return whileReading(() -> {
			while (this.rows.hasNext()) {
				Row row = this.rows.next();
				if (row.getRowNum() <= before) {
					throw SheetRefusal.unreadable();
				}
				SheetRow read = row(row);
				if (!read.shown().isEmpty()) {
					return Optional.of(read);
				}
			}
			return Optional.empty();
		});
	}

	private SheetRow row(Row row) {
		Map<String, Object> values = new HashMap<>();
		Map<String, Object> shown = new HashMap<>();
		List<RowFault> faults = new ArrayList<>();
		this.columns.forEach((index, column) -> {
			Object content = CellReader.content(row.hasCell(index) ? row.getCell(index) : null);
			if (content == null) {
				if (column.required()) {
					faults.add(new RowFault(row.getRowNum(), column.key(), "cell-missing", List.of()));
				}
				return;
			}
			shown.put(column.key(), content);
			CellReader.value(column, content)
				.ifPresentOrElse((value) -> values.put(column.key(), value),
						() -> faults.add(CellReader.fault(row.getRowNum(), column)));
		});
		return new SheetRow(row.getRowNum(), values, shown, faults);
	}

	private Map<Integer, SheetColumn> header() {
		if (!this.rows.hasNext()) {
			throw SheetRefusal.empty();
		}
		Map<Integer, SheetColumn> found = new HashMap<>();
		Set<SheetColumn> missing = new HashSet<>(this.template.columns());
		List<Refusal.Fault> faults = new ArrayList<>();
		for (Cell cell : titles(this.rows.next())) {
			Object content = CellReader.content(cell);
			String title = (content != null) ? content.toString().replaceAll("[*＊]$", "").strip() : "";
			if (title.isEmpty() || SheetTemplate.REMARKS.matches(title)) {
				continue;
			}
			this.template.columns()
				.stream()
				.filter((column) -> column.title().matches(title))
				.findFirst()
				.ifPresentOrElse((column) -> {
					if (!missing.remove(column)) {
						faults.add(new Refusal.Fault("/columns/" + title, "sheet-column-twice", List.of(title)));
					}
					found.put(cell.getColumnIndex(), column);
				}, () -> faults.add(new Refusal.Fault("/columns/" + title, "sheet-column-unknown", List.of(title))));
		}
		this.template.columns()
			.stream()
			.filter(missing::contains)
			.map((column) -> column.title().chinese())
			.forEach((title) -> faults
				.add(new Refusal.Fault("/columns/" + title, "sheet-column-missing", List.of(title))));
		if (!faults.isEmpty()) {
			throw SheetRefusal.header(faults);
		}
		return found;
	}

	/** What was given out comes back with the line above its header that marks it. */
	private Row titles(Row first) {
		List<Object> filled = new ArrayList<>();
		for (Cell cell : first) {
			Object content = CellReader.content(cell);
			if (content != null) {
				filled.add(content);
			}
		}
		boolean mark = filled.size() == 1 && Watermark.isMark(filled.getFirst().toString());
		return (mark && this.rows.hasNext()) ? this.rows.next() : first;
	}

	/** A file that its reader stumbles over is not what it says it is. */
	private static <T> T whileReading(Reading<T> reading) {
		try {
			return reading.read();
		}
		catch (SheetRefusal ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw SheetRefusal.unreadable();
		}
	}

	@Override
	public void close() throws IOException {
		this.stream.close();
		this.workbook.close();
	}

	@FunctionalInterface
	private interface Reading<T> {

		T read() throws IOException;

	}

}
