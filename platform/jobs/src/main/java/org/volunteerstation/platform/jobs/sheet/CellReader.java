package org.volunteerstation.platform.jobs.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Turns cells into values of their columns' kinds, strictly. */
final class CellReader {

	/** Digits that a number in a sheet keeps. */
	private static final int EXACT = 15;

	private static final int LONGEST = 2000;

	private CellReader() {
	}

	/**
	 * What stands in a cell.
	 * @param cell the cell
	 * @return text, number, day with time, truth value; null when it is empty
	 */
	static @Nullable Object content(@Nullable Cell cell) {
		if (cell == null || cell.getType() == CellType.EMPTY) {
			return null;
		}
		if (cell.getType() == CellType.NUMBER) {
			return isDate(cell) ? day(cell) : cell.asNumber();
		}
		Object value = (cell.getType() == CellType.BOOLEAN) ? cell.getValue() : cell.getRawValue();
		if (value instanceof String text) {
			return text.isBlank() ? null : text.strip();
		}
		return value;
	}

	/**
	 * The value that a column wants.
	 * @param column the column
	 * @param content what stands in the cell
	 * @return empty when it is not of the column's kind
	 */
	static Optional<Object> value(SheetColumn column, Object content) {
		return switch (column.kind()) {
			case TEXT -> text(content).map(Object.class::cast);
			case DATE -> date(content).map(Object.class::cast);
			case NUMBER -> number(content).map(Object.class::cast);
			case CODE -> text(content).flatMap(column::choice).map(SheetColumn.Choice::code);
		};
	}

	static RowFault fault(int row, SheetColumn column) {
		return switch (column.kind()) {
			case TEXT -> new RowFault(row, column.key(), "cell-text", List.of(LONGEST));
			case DATE -> new RowFault(row, column.key(), "cell-date", List.of());
			case NUMBER -> new RowFault(row, column.key(), "cell-number", List.of());
			case CODE -> new RowFault(row, column.key(), "cell-code",
					List.of(column.choices()
						.stream()
						.map((choice) -> choice.label().chinese())
						.collect(Collectors.joining("、"))));
		};
	}

	private static Optional<String> text(Object content) {
		return switch (content) {
			case String text when text.length() <= LONGEST -> Optional.of(text);
			case BigDecimal number when isWhole(number) -> Optional.of(number.toBigInteger().toString());
			default -> Optional.empty();
		};
	}

	/**
	 * Without a fraction, and no longer than a sheet keeps it, counted before it is
	 * written out.
	 */
	private static boolean isWhole(BigDecimal number) {
		BigDecimal bare = number.stripTrailingZeros();
		return bare.scale() <= 0 && (long) bare.precision() - bare.scale() <= EXACT;
	}

	/** A number that is past all days stays a number, which no column of days takes. */
	private static Object day(Cell cell) {
		try {
			return cell.asDate();
		}
		catch (DateTimeException | ArithmeticException ex) {
			return cell.asNumber();
		}
	}

	private static Optional<LocalDate> date(Object content) {
		return switch (content) {
			case LocalDateTime time when time.toLocalTime().equals(LocalTime.MIDNIGHT) ->
				Optional.of(time.toLocalDate());
			case String text when text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") -> parsed(text);
			default -> Optional.empty();
		};
	}

	private static Optional<LocalDate> parsed(String text) {
		try {
			return Optional.of(LocalDate.parse(text));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Optional<BigDecimal> number(Object content) {
		return switch (content) {
			case BigDecimal number -> Optional.of(number);
			case String text when text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?") -> Optional.of(new BigDecimal(text));
			default -> Optional.empty();
		};
	}

	/** By the number format: built-in ones by their id, others by their letters. */
	private static boolean isDate(Cell cell) {
		Integer id = cell.getDataFormatId();
		if (id != null
				&& (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
			return true;
		}
		String format = cell.getDataFormatString();
		return format != null && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*[ymdh].*");
	}

}
