package org.volunteerstation.platform.files;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.files.content.SampleDocuments;
import org.volunteerstation.platform.files.content.SamplePictures;
import org.volunteerstation.platform.test.Concurrently;
import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that are not kept, or not shown. */
class RefusedFilesIT extends RunningFiles {

	@Test
	void refusesWrongContentUnderARightName() {
		String thing = thing(OURS);
		List<String> contents = List.of("<html><script>alert(1)</script></html>",
				"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", "GIF89a", "MZ\u0090", "text");

		for (String content : contents) {
			HttpResponse<String> answer = upload(
					Upload.of("PHOTO", thing, "门牌.jpg", content.getBytes(StandardCharsets.ISO_8859_1)));
			assertThat(answer.statusCode()).as(content).isEqualTo(422);
			assertThat(code(answer)).isEqualTo("file-type-refused");
			assertThat(json(answer).path("detail").asString()).contains("JPEG, PNG, WEBP");
			assertThat(json(answer).path("errors").path(0).path("pointer").asString()).isEqualTo("/file");
		}
		assertThat(code(upload(Upload.of("PHOTO", thing, "a.jpg", SampleDocuments.SCRIPTED_PDF))))
			.isEqualTo("file-type-refused");
		assertThat(code(upload(Upload.of("EVIDENCE", thing, "a.pdf", SampleDocuments.workbook()))))
			.isEqualTo("file-type-refused");
		assertThat(code(upload(Upload.of("SHEET", thing, "a.xlsx", SampleDocuments.wordDocument()))))
			.isEqualTo("file-type-refused");
		assertThat(rows("owner_id = ?", thing)).isZero();
	}

	@Test
	void keepsAPolyglotAsAPictureAlone() {
		String html = "<html><script>alert(document.domain)</script>";

		String id = uploaded(Upload.of("PHOTO", thing(OURS), "x.html", SamplePictures.polyglot(64, 32, html)));

		assertThat(text(bytes("/" + id + "/content").body())).doesNotContain("script");
		assertThat(json(get("/" + id)).path("name").asString()).isEqualTo("x.jpg");
	}

	@Test
	void refusesWhatIsTooLargeOrBrokenOrEmpty() {
		String thing = thing(OURS);

		assertThat(code(upload(Upload.of("PHOTO", thing, "a.png", SamplePictures.bomb(60_000, 60_000)))))
			.isEqualTo("picture-too-large");
		assertThat(code(upload(Upload.of("PHOTO", thing, "a.jpg", SamplePictures.photo(8, 8, 1).clone())))).isEmpty();
		byte[] large = new byte[1_100_000];
		System.arraycopy(SamplePictures.jpeg(8, 8), 0, large, 0, 100);
		HttpResponse<String> tooLarge = upload(Upload.of("PHOTO", thing, "a.jpg", large));
		assertThat(tooLarge.statusCode()).isEqualTo(422);
		assertThat(code(tooLarge)).isEqualTo("file-too-large");
		assertThat(json(tooLarge).path("detail").asString()).contains("1 MiB");
		assertThat(code(upload(Upload.of("PHOTO", thing, "a.jpg", new byte[0])))).isEqualTo("file-without-content");
		assertThat(code(upload(Upload.of("PHOTO", thing, "a.jpg",
				"\u00FF\u00D8\u00FF\u00E0 rest".getBytes(StandardCharsets.ISO_8859_1)))))
			.isEqualTo("file-broken");
		assertThat(rows("owner_id = ?", thing)).isEqualTo(1);
	}

	@Test
	void readsNoBodyBeyondTheLimitOfTheRoute() {
		byte[] body = Upload.of("EVIDENCE", thing(OURS), "a.pdf", new byte[26 << 20]).bytes();

		HttpResponse<String> untold = answer(
				request(this.port, FILES, officer()).header("Content-Type", Upload.TYPE)
					.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))),
				HttpResponse.BodyHandlers.ofString());

		assertThat(untold.statusCode()).isEqualTo(413);
		assertThat(code(untold)).isEqualTo("too-large");
	}

	@Test
	void refusesWhatIsNoUpload() {
		Upload upload = Upload.of("PHOTO", thing(OURS), "a.jpg", SamplePictures.jpeg(8, 8));

		HttpResponse<String> broken = send(upload.brokenOff(), officer(), this.port);
		assertThat(broken.statusCode()).as(broken.body()).isEqualTo(400);
		assertThat(code(broken)).isEqualTo("malformed-multipart");
		HttpResponse<String> part = upload(new Upload().word("purpose", "PHOTO").word("ownerType", "thing"));
		assertThat(part.statusCode()).isEqualTo(400);
		assertThat(json(part).path("errors").path(0).path("pointer").asString()).isEqualTo("/ownerId");
		assertThat(code(upload(Upload.of("POSTER", thing(OURS), "a.jpg", SamplePictures.jpeg(8, 8)))))
			.isEqualTo("file-purpose-unknown");
		assertThat(upload(Upload.of("P".repeat(41), thing(OURS), "a.jpg", SamplePictures.jpeg(8, 8))).statusCode())
			.isEqualTo(400);
		HttpResponse<String> json = answer(
				request(this.port, FILES, officer()).header("Content-Type", "application/json")
					.POST(HttpRequest.BodyPublishers.ofString("{}")),
				HttpResponse.BodyHandlers.ofString());
		assertThat(json.statusCode()).isEqualTo(415);
	}

	@Test
	void hidesOwnersAndFilesOfOthers() {
		String theirs = json(
				upload(Upload.of("PHOTO", thing(THEIRS), "a.jpg", SamplePictures.jpeg(8, 8)), Tokens.system()))
			.path("id")
			.asString();
		Upload reaching = Upload.of("PHOTO", thing(THEIRS), "a.jpg", SamplePictures.jpeg(8, 8));

		assertThat(code(upload(reaching))).isEqualTo("thing-not-found");
		assertThat(upload(reaching).statusCode()).isEqualTo(404);
		for (String part : List.of("", "/content", "/thumbnail")) {
			assertThat(get("/" + theirs + part).statusCode()).isEqualTo(404);
			assertThat(code(get("/" + theirs + part))).isEqualTo("file-not-found")
				.isEqualTo(code(get("/00000000-0000-7000-8000-000000000000" + part)));
		}
		assertThat(code(delete("/" + theirs, officer()))).isEqualTo("file-not-found");
		assertThat(code(get("?ownerType=thing&ownerId=" + thing(THEIRS)))).isEqualTo("thing-not-found");
		assertThat(code(get("?ownerType=other&ownerId=x"))).isEqualTo("file-owner-type-unknown");
		assertThat(get("/" + theirs, Tokens.system()).statusCode()).isEqualTo(200);
		assertThat(this.jdbc.queryForList("SELECT DISTINCT result FROM audit_entry WHERE object_id = ?", String.class,
				FILES + "/" + theirs + "/content"))
			.containsExactly("file-not-found");
	}

	@Test
	void grantsNoMoreThanTheRoleAllows() {
		Upload upload = Upload.of("PHOTO", thing(OURS), "a.jpg", SamplePictures.jpeg(8, 8));
		String id = uploaded(upload);
		String viewer = Tokens.official("510104", "tier-viewer");

		assertThat(upload(upload, viewer).statusCode()).isEqualTo(403);
		assertThat(get("/" + id + "/content", viewer).statusCode()).isEqualTo(200);
		assertThat(get("/" + id + "/content", Tokens.app("510104", "sample.read")).statusCode()).isEqualTo(200);
		assertThat(upload(upload, Tokens.app("510104", "sample.read")).statusCode()).isEqualTo(403);
		assertThat(get("/" + id, Tokens.app("510104", "other.read")).statusCode()).isEqualTo(403);
		assertThat(get("/" + id, Tokens.resident(OURS)).statusCode()).isEqualTo(403);
		assertThat(get("/" + id, "").statusCode()).isEqualTo(401);
		assertThat(code(upload(Upload.of("PHOTO", OURS + "-closed", "a.jpg", SamplePictures.jpeg(8, 8)))))
			.isEqualTo("thing-closed");
	}

	@Test
	void keepsNoMoreThanItsLimitHoweverManyComeAtOnce() throws InterruptedException, ExecutionException {
		String thing = thing(OURS);
		String token = officer();
		AtomicInteger size = new AtomicInteger(8);

		List<Integer> statuses = Concurrently.call(20,
				() -> upload(Upload.of("PHOTO", thing, "a.jpg", SamplePictures.jpeg(size.getAndAdd(8), 8)), token)
					.statusCode());

		assertThat(statuses).containsOnly(201, 409).filteredOn((status) -> status == 201).hasSize(5);
		assertThat(rows("owner_id = ?", thing)).isEqualTo(5);
		assertThat(json(get("?ownerType=thing&ownerId=" + thing)).path("items").size()).isEqualTo(5);
		HttpResponse<String> full = upload(Upload.of("PHOTO", thing, "a.jpg", SamplePictures.jpeg(800, 8)));
		assertThat(code(full)).isEqualTo("file-limit-reached");
		assertThat(upload(Upload.of("EVIDENCE", thing, "a.jpg", SamplePictures.jpeg(8, 8))).statusCode())
			.isEqualTo(201);
	}

	@Test
	void theSameBytesAtOnceAreOneFile() throws InterruptedException, ExecutionException {
		String thing = thing(OURS);
		String token = officer();
		Upload upload = Upload.of("PHOTO", thing, "a.jpg", SamplePictures.jpeg(64, 32));

		List<String> ids = Concurrently.call(20, () -> json(upload(upload, token)).path("id").asString());

		assertThat(ids).doesNotContain("").containsOnly(ids.getFirst());
		assertThat(rows("owner_id = ?", thing)).isEqualTo(1);
		assertThat(audited(ids.getFirst())).containsExactly("file.upload");
	}

}
