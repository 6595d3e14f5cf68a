package org.volunteerstation.platform.jobs.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.volunteerstation.platform.core.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is written, what is read, and what is refused unread. */
class SheetTests {

	private static final String HEADER = SheetFixtures.textRow(1, "名称", "日期", "数量", "颜色");

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Test
	void readsWhatItWrites() throws IOException {
		List<SheetRow> rows = read(
				SheetFixtures.sheet(List.of(Arrays.asList("甲", LocalDate.of(2026, 1, 31), new BigDecimal("1.5"), "红"),
						Arrays.asList(null, null, null, null), Arrays.asList("乙", "2026-02-28", "-3", "BLUE"))));

		assertThat(rows).hasSize(2).allSatisfy((row) -> assertThat(row.faults()).isEmpty());
		assertThat(rows.get(0).needed("name")).isEqualTo("甲");
		assertThat(rows.get(0).date("since")).isEqualTo("2026-01-31");
		assertThat(rows.get(0).number("amount")).isEqualByComparingTo("1.5");
		assertThat(rows.get(0).text("colour")).isEqualTo("RED");
		assertThat(rows.get(1).number()).isEqualTo(4);
		assertThat(rows.get(1).date("since")).isEqualTo("2026-02-28");
		assertThat(rows.get(1).text("colour")).isEqualTo("BLUE");
	}

	@Test
	void readsStrictlyAndTellsEachCell() throws IOException {
		List<SheetRow> rows = read(SheetFixtures
			.sheet(List.of(Arrays.asList(null, "2026-02-30", "1,5", "绿"), Arrays.asList(true, 45000, "x", "RED "),
					Arrays.asList(new BigDecimal("510104017001"), "31.1.2026", null, null))));

		assertThat(rows).extracting((row) -> row.faults().stream().map(RowFault::code).sorted().toList())
			.containsExactly(List.of("cell-code", "cell-date", "cell-missing", "cell-number"),
					List.of("cell-date", "cell-number", "cell-text"), List.of("cell-date"));
		assertThat(rows.get(2).text("name")).isEqualTo("510104017001");
	}

	@Test
	void findsColumnsByTheirTitles() throws IOException {
		List<SheetRow> rows = read(SheetFixtures.byHand(SheetFixtures.textRow(1, "备注", "Colour", "数量", "名称*", "日期")
				+ SheetFixtures.textRow(2, "旧的", "red", "2", "甲", "2026-01-01"), Map.of()));

		assertThat(rows).singleElement().satisfies((row) -> {
			assertThat(row.text("name")).isEqualTo("甲");
			assertThat(row.text("colour")).isEqualTo("RED");
		});
	}

	@Test
	void readsWhatWasGivenOutWithItsMark() throws IOException {
		String mark = new Watermark("li", Instant.EPOCH, "510000000000").text(Locale.CHINESE);
		List<SheetRow> rows = read(
				SheetFixtures.byHand(SheetFixtures.textRow(1, mark) + SheetFixtures.textRow(2, "名称", "日期", "数量", "颜色")
						+ SheetFixtures.textRow(3, "甲", "2026-01-01", "2", "红"), Map.of()));

		assertThat(rows).singleElement().satisfies((row) -> assertThat(row.number()).isEqualTo(3));
	}

	@Test
	void refusesAnotherHeaderAndNamesEachColumn() {
		byte[] file = SheetFixtures.byHand(SheetFixtures.textRow(1, "名称", "名称", "isAdmin", "数量"), Map.of());

		assertThat(refusal(file).code()).isEqualTo("sheet-header");
		assertThat(refusal(file).faults()).extracting((fault) -> fault.code() + fault.arguments())
			.containsExactlyInAnyOrder("sheet-column-twice[名称]", "sheet-column-unknown[isAdmin]",
					"sheet-column-missing[日期]", "sheet-column-missing[颜色]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1+2", "@SUM(A1)", "=cmd|'/c calc'!A0", "\u0009=1" })
	void textStaysText(String text) throws IOException {
		byte[] file = SheetFixtures.sheet(List.of(Arrays.asList(text, null, null, null)));

		assertThat(entry(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>").contains("inlineStr");
		assertThat(read(file).getFirst().text("name")).isEqualTo(text.strip());
	}

	@Test
	void refusesFormulas() {
		String formula = "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>HYPERLINK(\"x\")</f><v>甲</v></c></row>";

		SheetRefusal refusal = refusal(SheetFixtures.byHand(HEADER + formula, Map.of()));

		assertThat(refusal.code()).isEqualTo("sheet-formula");
		assertThat(refusal.arguments()).containsExactly("A2");
	}

	@Test
	void refusesMacros() {
		assertThat(refusal(SheetFixtures.byHand(HEADER, Map.of("xl/vbaProject.bin", "x"))).code())
			.isEqualTo("sheet-macros");
		assertThat(refusal(SheetFixtures.byHand(HEADER,
				Map.of("[Content_Types].xml",
						"<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\""
								+ "application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")))
			.code()).isEqualTo("sheet-macros");
	}

	@Test
	void refusesBombsBeforeTheyGoOff() {
		String cells = SheetFixtures.textRow(2, "甲").repeat(200_000);
		assertThat(refusal(SheetFixtures.byHand(HEADER + cells, Map.of())).code()).isEqualTo("sheet-inflates");
		assertThat(refusal(SheetFixtures.byHand(HEADER, Map.of("xl/media/a.png", "x".repeat(20 << 20)))).code())
			.isEqualTo("sheet-inflates");
		assertThat(refusal(
				SheetFixtures.byHand(HEADER + "<row r=\"2\"><c r=\"XFD2\" t=\"n\"><v>1</v></c></row>", Map.of()))
			.code()).isEqualTo("sheet-inflates");
		Map<String, String> many = new java.util.HashMap<>();
		for (int entry = 0; entry < 300; entry++) {
			many.put("xl/" + entry + ".bin", "x");
		}
		assertThat(refusal(SheetFixtures.byHand(HEADER, many)).code()).isEqualTo("sheet-inflates");
	}

	@ParameterizedTest
	@ValueSource(strings = { "A", "2", "a2", "AAAA2", "A12345678", "A2B", "A２", "$A$2" })
	void refusesCellsThatAreNowhere(String place) {
		byte[] file = SheetFixtures.byHand(HEADER + "<row r=\"2\"><c r=\"" + place + "\" t=\"n\"><v>1</v></c></row>",
				Map.of());

		assertThat(refusal(file).code()).isEqualTo("sheet-unreadable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1E500000000", "1E-500000000", "1e1000", "x" })
	void refusesNumbersThatNoSpreadsheetWrites(String number) {
		for (String row : List.of("1", "2")) {
			String cell = "<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>" + number + "</v></c></row>";
			byte[] file = SheetFixtures.byHand(row.equals("1") ? cell : HEADER + cell, Map.of());

			assertThat(refusal(file).code()).isEqualTo("sheet-unreadable");
		}
		String endless = "<row r=\"2\"><c r=\"A2\" t=\"n\"><v>" + "7".repeat(100) + "</v></c></row>";
		assertThat(refusal(SheetFixtures.byHand(HEADER + endless, Map.of())).code()).isEqualTo("sheet-unreadable");
	}

	@Test
	void takesNumbersOfAnySizeForWhatTheyAre() throws IOException {
		String row = "<row r=\"2\"><c r=\"A2\"><v>1E308</v></c><c r=\"B2\"><v>9.9E+307</v></c>"
				+ "<c r=\"C2\"><v>1.5E3</v></c></row><row r=\"3\"><c r=\"A3\"><v>1.2E14</v></c></row>";

		List<SheetRow> rows = read(SheetFixtures.byHand(HEADER + row, Map.of()));

		assertThat(rows.getFirst().faults()).extracting(RowFault::code)
			.containsExactlyInAnyOrder("cell-text", "cell-date");
		assertThat(rows.get(1).text("name")).isEqualTo("120000000000000");
	}

	@Test
	void refusesWhatIsNoSheet() {
		List<byte[]> broken = List.of(new byte[0], "code,name\n".getBytes(StandardCharsets.UTF_8),
				SheetFixtures.byHand(HEADER + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>999999999</v></c></row>", Map.of()),
				SheetFixtures.byHand("<row r=\"1\"><c r=\"A1\" t=\"z\"><v>1</v></c></row>", Map.of()),
				SheetFixtures.byHand(HEADER,
						Map.of("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><sst/>")),
				SheetFixtures.byHand(HEADER, Map.of("xl/workbook.xml", "<workbook>")),
				Arrays.copyOf(SheetFixtures.sheet(List.of(Arrays.asList("甲", null, null, null))), 900));

		assertThat(broken.stream().map((file) -> refusal(file).code())).hasSize(7).containsOnly("sheet-unreadable");
		assertThat(refusal(SheetFixtures.byHand("", Map.of())).code()).isEqualTo("sheet-empty");
	}

	@Test
	void marksEachSheetAndPageAndBeginsAnotherSheet() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (SheetWriter writer = new SheetWriter(out, SheetFixtures.TEMPLATE.title(), SheetFixtures.TEMPLATE.columns(),
				Locale.CHINA, 3)) {
			writer.mark(new Watermark("a&b", Instant.parse("2026-11-26T04:30:00Z"), "510100000000 成都市"));
			writer.header();
			for (int row = 0; row < 7; row++) {
				writer.row(List.of("第" + row));
			}
		}

		byte[] file = out.toByteArray();
		String mark = "导出人：a&b　导出时间：2026-11-26 12:30（北京时间）　范围：510100000000 成都市　仅限工作使用";
		for (int sheet = 0; sheet < 3; sheet++) {
			assertThat(SheetFixtures.shown(file, sheet).getFirst()).first().isEqualTo(mark);
			assertThat(entry(file, "xl/worksheets/sheet" + (sheet + 1) + ".xml")).contains("<oddHeader>")
				.contains("a&amp;&amp;b")
				.contains("<oddFooter>");
		}
		assertThat(SheetFixtures.shown(file, 2)).hasSize(3).last().isEqualTo(List.of("第6"));
	}

	@Test
	void writesATemplateToFillIn() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		SheetFixtures.TEMPLATE.write(out, Locale.ENGLISH);

		String sheet = entry(out.toByteArray(), "xl/worksheets/sheet1.xml");
		assertThat(sheet).contains("<pane ", "\"frozen\"", "type=\"list\"", "red,blue");
		assertThat(SheetFixtures.shown(out.toByteArray(), 0))
			.containsExactly(List.of("Name*", "Since", "Amount", "Colour"));
		assertThat(SheetFixtures.shown(out.toByteArray(), 1)).last()
			.isEqualTo(List.of("Colour", "no", "one of: red、blue", "red or blue"));
		assertThat(read(out.toByteArray())).isEmpty();
	}

	private List<SheetRow> read(byte[] content) throws IOException {
		List<SheetRow> rows = new ArrayList<>();
		try (SheetFile sheet = SheetFile.open(
				CheckedSheet.of(SheetFixtures.file(this.folder, content), SheetLimits.DEFAULT),
				SheetFixtures.TEMPLATE)) {
			for (Iterator<SheetRow> all = sheet.rows(); all.hasNext();) {
				rows.add(all.next());
			}
		}
		return rows;
	}

	private SheetRefusal refusal(byte[] content) {
		SheetRefusal refusal = catchThrowableOfType(SheetRefusal.class, () -> read(content));
		assertThat(refusal).isNotNull().extracting(Refusal::kind).isEqualTo(Refusal.Kind.INVALID);
		return refusal;
	}

	private String entry(byte[] content, String name) throws IOException {
		try (ZipFile zip = new ZipFile(SheetFixtures.file(this.folder, content).toFile())) {
			return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
