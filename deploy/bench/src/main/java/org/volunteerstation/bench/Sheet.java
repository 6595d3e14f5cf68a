package org.volunteerstation.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A sheet of stations as another program would write it: the least that is one. */
final class Sheet {

	private static final List<String> TITLES = List.of("社区代码", "名称", "类型", "所属站", "状态", "挂牌日期", "地址", "经度", "纬度",
			"开放时间", "服务电话", "与文明实践站共用", "依托单位", "统一社会信用代码");

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private Sheet() {
	}

	static byte[] stations(List<String> communities, String name) {
		StringBuilder rows = new StringBuilder();
		row(rows, 1, TITLES);
		int number = 1;
		for (String community : communities) {
			number++;
			row(rows, number, List.of(community, name + "志愿服务站", "志愿服务站", "", "运行", "2024-01-15", "某路 " + number + " 号",
					"", "", "9:00—17:00"));
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			entry(zip, "[Content_Types].xml",
					"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
							+ "<Override PartName=\"/xl/workbook.xml\" ContentType="
							+ "\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
			entry(zip, "xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
					+ "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
			entry(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"" + OFFICE
					+ "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
			entry(zip, "xl/worksheets/sheet1.xml",
					"<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static void row(StringBuilder rows, int number, List<String> cells) {
		rows.append("<row r=\"").append(number).append("\">");
		for (int column = 0; column < cells.size(); column++) {
			rows.append("<c r=\"")
				.append((char) ('A' + column))
				.append(number)
				.append("\" t=\"inlineStr\"><is><t>")
				.append(cells.get(column))
				.append("</t></is></c>");
		}
		rows.append("</row>");
	}

	private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
	}

}
