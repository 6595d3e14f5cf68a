package org.volunteerstation.platform.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.files.content.SampleDocuments;
import org.volunteerstation.platform.files.content.SamplePictures;
import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Files as those see them who may. */
class FilesIT extends RunningFiles {

	@Test
	void keepsAPhotoAndTellsOfIt() {
		String thing = thing(OURS);

		HttpResponse<String> answer = upload(
				Upload.of("PHOTO", thing, "门牌 照片.jpeg", SamplePictures.photo(640, 320, 6)));

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		String id = json(answer).path("id").asString();
		assertThat(answer.headers().firstValue("Location")).hasValue(FILES + "/" + id);
		assertThat(json(answer).path("regionCode").asString()).isEqualTo(OURS);
		assertThat(json(answer).path("ownerId").asString()).isEqualTo(thing);
		assertThat(json(answer).path("name").asString()).isEqualTo("门牌 照片.jpg");
		assertThat(json(answer).path("mediaType").asString()).isEqualTo("image/jpeg");
		assertThat(json(answer).path("width").asInt()).isEqualTo(320);
		assertThat(json(answer).path("height").asInt()).isEqualTo(640);
		assertThat(get("/" + id).body()).isEqualTo(answer.body());
		assertThat(json(get("?ownerType=thing&ownerId=" + thing)).path("items").path(0)).isEqualTo(json(answer));
		assertThat(audited(id)).containsExactly("file.upload");
	}

	@Test
	void servesAPhotoThatCanDoNothingButBeSeen() throws IOException {
		String id = uploaded(Upload.of("PHOTO", thing(OURS), "门牌.jpg", SamplePictures.photo(640, 320, 6)));

		HttpResponse<byte[]> answer = bytes("/" + id + "/content");

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
		assertThat(header(answer, "Cache-Control")).contains("private").doesNotContain("no-store");
		assertThat(header(answer, "Content-Disposition")).startsWith("inline; ")
			.contains("filename*=UTF-8''%E9%97%A8%E7%89%8C.jpg");
		String hash = json(get("/" + id)).path("sha256").asString();
		assertThat(header(answer, "ETag")).isEqualTo("\"" + hash + "\"");
		assertThat(Sha256.of(new ByteArrayInputStream(answer.body()))).isEqualTo(hash);
		assertThat(text(answer.body())).doesNotContain("Exif");
		assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getHeight()).isEqualTo(640);
		assertThat(bytes("/" + id + "/content", "If-None-Match", "\"" + hash + "\"").statusCode()).isEqualTo(304);
		assertThat(audited(id)).containsExactly("file.upload");
	}

	@Test
	void givesAPartOfAContent() {
		String id = uploaded(Upload.of("PHOTO", thing(OURS), "a.png", SamplePictures.png(300, 300)));
		byte[] whole = bytes("/" + id + "/content").body();

		HttpResponse<byte[]> part = bytes("/" + id + "/content", "Range", "bytes=100-199");
		HttpResponse<byte[]> end = bytes("/" + id + "/content", "Range", "bytes=-10");

		assertThat(part.statusCode()).isEqualTo(206);
		assertThat(header(part, "Content-Range")).isEqualTo("bytes 100-199/" + whole.length);
		assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 100, 200));
		assertThat(end.body()).isEqualTo(Arrays.copyOfRange(whole, whole.length - 10, whole.length));
		assertThat(bytes("/" + id + "/content", "Range", "bytes=" + whole.length + "-").statusCode()).isEqualTo(416);
		assertThat(header(bytes("/" + id + "/content"), "Accept-Ranges")).isEqualTo("bytes");
	}

	@Test
	void showsAThumbnail() throws IOException {
		String id = uploaded(Upload.of("PHOTO", thing(OURS), "a.png", SamplePictures.png(800, 400)));
		String document = uploaded(Upload.of("EVIDENCE", thing(OURS), "a.pdf", SampleDocuments.SCRIPTED_PDF));

		HttpResponse<byte[]> answer = bytes("/" + id + "/thumbnail");

		assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
		BufferedImage thumbnail = ImageIO.read(new ByteArrayInputStream(answer.body()));
		assertThat(List.of(thumbnail.getWidth(), thumbnail.getHeight())).containsExactly(320, 160);
		assertThat(bytes("/" + id + "/thumbnail", "If-None-Match", header(answer, "ETag")).statusCode()).isEqualTo(304);
		assertThat(code(get("/" + document + "/thumbnail"))).isEqualTo("file-thumbnail-not-found");
	}

	@Test
	void letsADocumentBeSavedAloneAndNotesWhoReadsIt() {
		String id = uploaded(Upload.of("EVIDENCE", thing(OURS), "公函.pdf", SampleDocuments.SCRIPTED_PDF));

		HttpResponse<byte[]> answer = bytes("/" + id + "/content");

		assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
		assertThat(header(answer, "Content-Disposition")).startsWith("attachment; ");
		assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
		assertThat(answer.body()).isEqualTo(SampleDocuments.SCRIPTED_PDF);
		assertThat(audited(id)).containsExactly("file.upload", "file.read");
	}

	@Test
	void takesSheets() {
		String id = uploaded(Upload.of("SHEET", thing(OURS), "导入.xlsx", SampleDocuments.workbook()));

		HttpResponse<byte[]> answer = bytes("/" + id + "/content");

		assertThat(answer.body()).isEqualTo(SampleDocuments.workbook());
		assertThat(header(answer, "Content-Disposition")).startsWith("attachment; ");
	}

	@Test
	void theSameBytesAreOneFileOfAnOwner() {
		String thing = thing(OURS);
		byte[] photo = SamplePictures.jpeg(64, 32);

		HttpResponse<String> first = upload(Upload.of("PHOTO", thing, "a.jpg", photo));
		HttpResponse<String> second = upload(Upload.of("PHOTO", thing, "b.jpg", photo));

		assertThat(first.statusCode()).isEqualTo(201);
		assertThat(second.statusCode()).isEqualTo(200);
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
		assertThat(upload(Upload.of("EVIDENCE", thing, "a.jpg", photo)).statusCode()).isEqualTo(201);
		assertThat(upload(Upload.of("PHOTO", thing(OURS), "a.jpg", photo)).statusCode()).isEqualTo(201);
		assertThat(rows("owner_id = ?", thing)).isEqualTo(2);
	}

	@Test
	void deletesAFileAndItsContent() {
		String thing = thing(OURS);
		byte[] photo = SamplePictures.jpeg(64, 32);
		String id = uploaded(Upload.of("PHOTO", thing, "a.jpg", photo));
		assertThat(lies(id) && lies(id + ".thumbnail")).isTrue();

		assertThat(delete("/" + id, Tokens.official("510104", "tier-viewer")).statusCode()).isEqualTo(403);
		assertThat(delete("/" + id, officer()).statusCode()).isEqualTo(204);

		assertThat(code(get("/" + id))).isEqualTo("file-not-found");
		assertThat(get("/" + id + "/content").statusCode()).isEqualTo(404);
		assertThat(delete("/" + id, officer()).statusCode()).isEqualTo(404);
		assertThat(json(get("?ownerType=thing&ownerId=" + thing)).path("items").size()).isZero();
		assertThat(lies(id) || lies(id + ".thumbnail")).isFalse();
		assertThat(rows("id = ?", id)).isZero();
		assertThat(audited(id)).containsExactly("file.upload", "file.delete");
		assertThat(upload(Upload.of("PHOTO", thing, "a.jpg", photo)).statusCode()).isEqualTo(201);
	}

	@Test
	void listsByPages() {
		String thing = thing(OURS);
		List<String> ids = List.of(uploaded(Upload.of("PHOTO", thing, "a.jpg", SamplePictures.jpeg(10, 10))),
				uploaded(Upload.of("PHOTO", thing, "b.jpg", SamplePictures.jpeg(20, 10))),
				uploaded(Upload.of("EVIDENCE", thing, "c.jpg", SamplePictures.jpeg(30, 10))));

		HttpResponse<String> first = get("?ownerType=thing&limit=2&ownerId=" + thing);
		HttpResponse<String> second = get(
				"?ownerType=thing&limit=2&ownerId=" + thing + "&after=" + json(first).path("next").asString());

		assertThat(json(first).path("items").size()).isEqualTo(2);
		assertThat(json(second).path("items").path(0).path("id").asString()).isEqualTo(ids.get(2));
		assertThat(json(second).path("next").isNull()).isTrue();
	}

	private static String header(HttpResponse<?> answer, String name) {
		assertThat(answer.headers().allValues(name)).hasSizeLessThan(2);
		return answer.headers().firstValue(name).orElse("");
	}

}
