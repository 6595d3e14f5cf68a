package org.volunteerstation.platform.files.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents, harmless and not. */
public final class SampleDocuments {

	/** A document that runs a script when it is opened. */
	public static final byte[] SCRIPTED_PDF = """
			%PDF-1.4
			1 0 obj <</Type /Catalog /Pages 2 0 R /OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>>> endobj
			2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj
			trailer <</Root 1 0 R>>
			%%EOF
			""".getBytes(StandardCharsets.US_ASCII);

	private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

	/**
	 * The time inside the archives, so that one document has the same bytes at any time.
	 */
	private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 1, 0, 0);

	private SampleDocuments() {
	}

	public static byte[] workbook(String... more) {
		return archive(WORKBOOK, "xl/workbook.xml", more);
	}

	public static byte[] wordDocument() {
		return archive("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
				"word/document.xml");
	}

	private static byte[] archive(String type, String main, String... more) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
			add(archive, "[Content_Types].xml",
					"<Types><Override PartName=\"/" + main + "\" ContentType=\"" + type + "\"/></Types>");
			add(archive, main, "<x/>");
			for (String part : more) {
				add(archive, part, "x");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static void add(ZipOutputStream archive, String name, String text) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(WRITTEN);
		archive.putNextEntry(entry);
		archive.write(text.getBytes(StandardCharsets.UTF_8));
		archive.closeEntry();
	}

}
