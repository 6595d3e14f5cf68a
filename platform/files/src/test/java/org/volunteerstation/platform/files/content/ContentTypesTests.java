package org.volunteerstation.platform.files.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContentTypesTests {

	private final ContentTypes types = new ContentTypes();

	@TempDir
	private Path folder = Path.of("");

	@Test
	void knowsWhatWeTakeByItsBytes() throws IOException {
		assertThat(of(SamplePictures.jpeg(8, 8))).contains(ContentType.JPEG);
		assertThat(of(SamplePictures.photo(8, 8, 6))).contains(ContentType.JPEG);
		assertThat(of(SamplePictures.png(8, 8))).contains(ContentType.PNG);
		assertThat(of(SamplePictures.WEBP)).contains(ContentType.WEBP);
		assertThat(of(SampleDocuments.SCRIPTED_PDF)).contains(ContentType.PDF);
		assertThat(of(SampleDocuments.workbook())).contains(ContentType.XLSX);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html><script>alert(1)</script></html>",
			"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
			"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "GIF89a\u0001\u0000\u0001\u0000",
			"MZ\u0090\u0000", "#!/bin/sh\nrm -rf /", "text", "BM123456", "<script>/*\n%PDF-1.4\n*/alert(1)</script>",
			"\n%PDF-1.4", "PK\u0003\u0004 no archive", "\u0000" })
	void takesNothingElseWhateverItsName(String content) throws IOException {
		assertThat(of(content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
	}

	@Test
	void takesNoArchiveButAWorkbookWithoutMacros() throws IOException {
		assertThat(of(SampleDocuments.wordDocument())).isEmpty();
		assertThat(of(SampleDocuments.workbook("xl/vbaProject.bin"))).isEmpty();
		assertThat(of(SampleDocuments.workbook("xl/activeX/activeX1.xml"))).isEmpty();
		assertThat(of(SampleDocuments.workbook("xl/worksheets/sheet1.xml"))).contains(ContentType.XLSX);
	}

	private Optional<ContentType> of(byte[] bytes) throws IOException {
		return this.types.of(Files.write(this.folder.resolve("photo.jpg"), bytes));
	}

}
