package org.volunteerstation.platform.jobs.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet row by row and keeps none of them. Text is always written as text,
 * whatever it begins with: no cell of ours is a formula.
 */
public final class SheetWriter implements AutoCloseable {

	/** Below what a sheet can hold, with room for header and watermark. */
	static final int ROWS_OF_A_SHEET = 1_000_000;

	private static final int ROWS_IN_MEMORY = 200;

	private static final String BAD = "FFF0C8C8";

	private static final String HEADER = "FFE8EEF6";

	private static final String DAY = "yyyy-mm-dd";

	private final Workbook workbook;

	private final Words title;

	private final List<SheetColumn> columns;

	private final Locale locale;

	private final int rowsOfASheet;

	private @Nullable Watermark watermark;

	private Worksheet sheet;

	private int sheets = 1;

	private int rows;

	private int row;

	private int choosable;

	/**
	 * Begins a sheet.
	 * @param out where to; left open
	 * @param title name of the sheet
	 * @param columns from left to right
	 * @param locale the language of titles
	 */
	public SheetWriter(OutputStream out, Words title, List<SheetColumn> columns, Locale locale) {
		this(out, title, columns, locale, ROWS_OF_A_SHEET);
	}

	SheetWriter(OutputStream out, Words title, List<SheetColumn> columns, Locale locale, int rowsOfASheet) {
		this.workbook = new Workbook(out, "volunteer-station", "1.0");
		this.title = title;
		this.columns = List.copyOf(columns);
		this.locale = locale;
		this.rowsOfASheet = rowsOfASheet;
		this.sheet = this.workbook.newWorksheet(title.in(locale));
	}

	/**
	 * Marks all sheets, in a first line and on each printed page.
	 * @param mark who, when, which region
	 */
	public void mark(Watermark mark) {
		this.watermark = mark;
	}

	/** The sheet comes back: drop-downs, a sheet that explains. */
	void toFillIn(int rows) {
		this.choosable = rows;
	}

	/**
	 * Writes the header. Before the first row.
	 * @throws IOException when it cannot be written
	 */
	public void header() throws IOException {
		for (int column = 0; column < this.columns.size(); column++) {
			this.sheet.width(column, this.columns.get(column).width());
		}
		Watermark mark = this.watermark;
		if (mark != null) {
			String text = mark.text(this.locale);
			this.sheet.inlineString(this.row, 0, text);
			this.sheet.style(this.row++, 0).italic().fontColor("FF808080").set();
			this.sheet.header(text.replace("&", "&&"), Position.CENTER, 9);
			this.sheet.footer(text.replace("&", "&&"), Position.LEFT, 9);
			this.sheet.footer("&P / &N", Position.RIGHT, 9);
		}
		for (int column = 0; column < this.columns.size(); column++) {
			SheetColumn one = this.columns.get(column);
			this.sheet.inlineString(this.row, column, one.title().in(this.locale) + (one.required() ? "*" : ""));
			this.sheet.style(this.row, column).bold().fillColor(HEADER).set();
		}
		this.sheet.repeatRows(this.row);
		this.sheet.freezePane(0, ++this.row);
		dropDowns();
		this.sheet.flush();
	}

	private void dropDowns() {
		for (int column = 0; column < this.columns.size() && this.choosable > 0; column++) {
			SheetColumn one = this.columns.get(column);
			if (one.kind() == SheetColumn.Kind.CODE) {
				String labels = one.choices()
					.stream()
					.map((choice) -> choice.label().in(this.locale))
					.collect(Collectors.joining(","));
				this.sheet.range(1, column, this.choosable, column)
					.validateWithListByFormula("\"" + labels + "\"")
					.errorStyle(DataValidationErrorStyle.STOP)
					.showErrorMessage(true)
					.errorTitle(one.title().in(this.locale))
					.error(labels);
			}
		}
	}

	/**
	 * Writes a row; past a million of them another sheet begins.
	 * @param cells texts, numbers, days and truth values, in the order of the columns;
	 * null leaves a cell empty
	 * @throws IOException when it cannot be written
	 */
	public void row(List<? extends @Nullable Object> cells) throws IOException {
		row(cells, false);
	}

	void row(List<? extends @Nullable Object> cells, boolean bad) throws IOException {
		if (this.rows > 0 && this.rows % this.rowsOfASheet == 0) {
			this.sheet.finish();
			this.sheet = this.workbook.newWorksheet(this.title.in(this.locale) + " " + ++this.sheets);
			this.row = 0;
			header();
		}
		for (int column = 0; column < cells.size(); column++) {
			cell(column, cells.get(column));
			if (bad) {
				mark(column, cells.get(column));
			}
		}
		this.row++;
		if (++this.rows % ROWS_IN_MEMORY == 0) {
			this.sheet.flush();
		}
	}

	private void cell(int column, @Nullable Object content) {
		switch (content) {
			case null -> {
			}
			case Number number -> this.sheet.value(this.row, column, number);
			case Boolean truth -> this.sheet.value(this.row, column, truth);
			case LocalDate day -> {
				this.sheet.value(this.row, column, day);
				this.sheet.style(this.row, column).format(DAY).set();
			}
			case LocalDateTime time -> {
				this.sheet.value(this.row, column, time);
				this.sheet.style(this.row, column).format(format(time)).set();
			}
			default -> text(column, content.toString());
		}
	}

	/** Also stays text when somebody edits it. */
	private void text(int column, String text) {
		this.sheet.inlineString(this.row, column, text);
		if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
			this.sheet.style(this.row, column).format("@").set();
		}
	}

	private void mark(int column, @Nullable Object content) {
		var style = this.sheet.style(this.row, column).fillColor(BAD);
		if (content instanceof TemporalAccessor) {
			style.format((content instanceof LocalDateTime time) ? format(time) : DAY);
		}
		style.set();
	}

	private static String format(LocalDateTime time) {
		return time.toLocalTime().toSecondOfDay() == 0 ? DAY : "yyyy-mm-dd hh:mm:ss";
	}

	private void explanation() throws IOException {
		Worksheet words = this.workbook.newWorksheet(new Words("填写说明", "Explanation").in(this.locale));
		List<Words> titles = List.of(new Words("列", "Column"), new Words("必填", "Needed"), new Words("内容", "Content"),
				new Words("说明", "Hint"));
		for (int column = 0; column < titles.size(); column++) {
			words.width(column, (column == 3) ? 80 : 24);
			words.inlineString(0, column, titles.get(column).in(this.locale));
			words.style(0, column).bold().fillColor(HEADER).set();
		}
		for (int line = 0; line < this.columns.size(); line++) {
			SheetColumn one = this.columns.get(line);
			words.inlineString(line + 1, 0, one.title().in(this.locale));
			words.inlineString(line + 1, 1,
					(one.required() ? new Words("是", "yes") : new Words("否", "no")).in(this.locale));
			words.inlineString(line + 1, 2, kind(one).in(this.locale));
			words.inlineString(line + 1, 3, one.hint().in(this.locale));
		}
		words.finish();
	}

	private Words kind(SheetColumn column) {
		return switch (column.kind()) {
			case TEXT -> new Words("文本", "text");
			case DATE -> new Words("日期，如 2026-01-31", "day, such as 2026-01-31");
			case NUMBER -> new Words("数字", "number");
			case CODE -> {
				String labels = column.choices()
					.stream()
					.map((choice) -> choice.label().in(this.locale))
					.collect(Collectors.joining("、"));
				yield new Words("选择：" + labels, "one of: " + labels);
			}
		};
	}

	@Override
	public void close() throws IOException {
		this.sheet.finish();
		if (this.choosable > 0) {
			explanation();
		}
		this.workbook.finish();
	}

}
