package org.volunteerstation.deploy.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Sheets of stations, accounts and counts as another program would write them: the least
 * that is one.
 */
public final class StationRows {

	/** Titles of the template's columns. */
	static final List<String> TITLES = List.of("社区代码", "名称", "类型", "所属站", "状态", "挂牌日期", "地址", "经度", "纬度", "开放时间",
			"服务电话", "与文明实践站共用", "依托单位", "统一社会信用代码");

	private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private StationRows() {
	}

	/**
	 * A new station in each of some communities.
	 * @param communities their codes
	 * @return the file
	 */
	public static byte[] sheet(String... communities) {
		StringBuilder rows = new StringBuilder(row(1, TITLES.toArray(String[]::new)));
		for (int index = 0; index < communities.length; index++) {
			rows.append(row(index + 2, communities[index], Fixture.name("导入站"), "志愿服务站", "", "运行", "2026-01-02", "", "",
					"", ""));
		}
		return packed(rows.toString());
	}

	/**
	 * One new account in a region.
	 * @param region its code
	 * @return the file
	 */
	public static byte[] accounts(String region) {
		return packed(
				row(1, "用户名", "角色", "区划代码", "截止日期", "可看个人信息原文") + row(2, Fixture.name("s"), "本级查看人员", region, "", "否"));
	}

	/**
	 * One count of residents of a region.
	 * @param region its code
	 * @return the file
	 */
	public static byte[] populations(String region) {
		return packed(row(1, "区划代码", "区划名称", "统计日期", "人口", "来源", "更正原因")
				+ row(2, region, "", "2000-11-01", "4900", "人口普查", ""));
	}

	/**
	 * A sheet of one manager.
	 * @param station its id
	 * @return the file
	 */
	public static byte[] managers(String station) {
		return packed(row(1, "站点编号", "社区代码", "站点名称", "姓名", "联系电话", "专职或兼职", "职责", "任期起始", "任期截止")
				+ row(2, station, "", "", "李晓明", "028-8444 0000", "专职", "", "2026-01-02", ""));
	}

	/**
	 * A sheet of one correction.
	 * @param station its id
	 * @return the file
	 */
	public static byte[] corrections(String station) {
		return packed(row(1, "编号", "版本", "地址", "经度", "纬度", "开放时间", "服务电话", "与文明实践站共用")
				+ row(2, station, "1", "", "", "", "9:00—17:00", "", ""));
	}

	/** A sheet of a header and one row. */
	static byte[] sheet(List<String> titles, List<String> cells) {
		return packed(row(1, titles.toArray(String[]::new)) + row(2, cells.toArray(String[]::new)));
	}

	/** A sheet of one row, one character for each byte. */
	static String text(String... cells) {
		return new String(packed(row(1, cells)), StandardCharsets.ISO_8859_1);
	}

	private static String row(int number, String... cells) {
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

	private static byte[] packed(String rows) {
		Map<String, String> entries = new LinkedHashMap<>();
		entries.put("[Content_Types].xml", "<Types xmlns=\"" + TYPES + "\"><Override PartName=\"/xl/workbook.xml\""
				+ " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
		entries.put("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
				+ "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
		entries.put("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"" + OFFICE
				+ "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
		entries.put("xl/worksheets/sheet1.xml",
				"<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
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

}
