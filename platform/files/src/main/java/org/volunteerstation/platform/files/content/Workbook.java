package org.volunteerstation.platform.files.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Whether an archive is a workbook, told by its list of parts and nothing unpacked. */
final class Workbook {

	private static final int MOST_PARTS = 2000;

	private static final int LARGEST_LIST = 256 * 1024;

	private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

	private Workbook() {
	}

	static boolean is(Path file) throws IOException {
		try (ZipFile archive = new ZipFile(file.toFile())) {
			ZipEntry list = archive.getEntry("[Content_Types].xml");
			return list != null && archive.size() <= MOST_PARTS && archive.getEntry("xl/workbook.xml") != null
					&& archive.stream().noneMatch(Workbook::isProgram) && namesWorkbook(archive, list);
		}
		catch (ZipException ex) {
			return false;
		}
	}

	private static boolean isProgram(ZipEntry part) {
		String name = part.getName().toLowerCase(Locale.ROOT);
		return name.endsWith(".bin") && name.contains("vba") || name.contains("activex");
	}

	private static boolean namesWorkbook(ZipFile archive, ZipEntry list) throws IOException {
		try (InputStream text = archive.getInputStream(list)) {
			return new String(text.readNBytes(LARGEST_LIST), StandardCharsets.UTF_8).contains(MAIN);
		}
	}

}
