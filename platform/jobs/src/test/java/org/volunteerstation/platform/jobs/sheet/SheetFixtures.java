package org.volunteerstation.platform.jobs.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Sheets made by hand and by our own writer. */
public final class SheetFixtures {

	/** One column of each kind. */
	public static final SheetTemplate TEMPLATE = new SheetTemplate(new Words("物品", "Things"),
			List.of(SheetColumn.text("name", new Words("名称", "Name"), 30).needed(),
					SheetColumn.date("since", new Words("日期", "Since")),
					SheetColumn.number("amount", new Words("数量", "Amount")),
					SheetColumn
						.code("colour", new Words("颜色", "Colour"),
								List.of(new SheetColumn.Choice("RED", new Words("红", "red")),
										new SheetColumn.Choice("BLUE", new Words("蓝", "blue"))))
						.explained(new Words("红或蓝", "red or blue"))),
			100_000);

	private SheetFixtures() {
	}

	/** A sheet of the template with these rows. */
	public static byte[] sheet(List<List<@Nullable Object>> rows) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (SheetWriter writer = new SheetWriter(out, TEMPLATE.title(), TEMPLATE.columns(), Locale.CHINA)) {
			writer.header();
			for (List<@Nullable Object> row : rows) {
				writer.row(row);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** A file whose only sheet holds this XML between {@code sheetData} tags. */
	static byte[] byHand(String rows, Map<String, String> more) {
		String types = "http://schemas.openxmlformats.org/package/2006/content-types";
		String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
		String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
		Map<String, String> entries = new LinkedHashMap<>();
		entries.put("[Content_Types].xml", "<Types xmlns=\"" + types
				+ "\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
				+ " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
		entries.put("xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
				+ "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
		entries.put("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"" + office
				+ "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
		entries.put("xl/worksheets/sheet1.xml",
				"<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
		entries.putAll(more);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	static String textRow(int number, String... cells) {
		StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
		for (int column = 0; column < cells.length; column++) {
			row.append("<c r=\"")
				.append((char) ('A' + column))
				.append(number)
				.append("\" t=\"inlineStr\"><is><t>")
				.append(cells[column])
				.append("</t></is></c>");
		}
		return row.append("</row>").toString();
	}

	/** What stands in a sheet, as text; empty cells are empty. */
	public static List<List<String>> shown(byte[] file, int sheet) {
		try (ReadableWorkbook workbook = new ReadableWorkbook(new java.io.ByteArrayInputStream(file))) {
			List<List<String>> shown = new ArrayList<>();
			Sheet found = workbook.getSheet(sheet).orElseThrow();
			for (Row row : found.read()) {
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

	static Path file(Path folder, byte[] content) {
		try {
			return Files.write(Files.createTempFile(folder, "sheet", ".xlsx"), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
