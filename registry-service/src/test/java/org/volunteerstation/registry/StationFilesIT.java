package org.volunteerstation.registry;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.volunteerstation.platform.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Photos and evidence of stations. */
class StationFilesIT extends StationFlow {

	private static final String TYPE = "multipart/form-data; boundary=x";

	@LocalServerPort
	private int servicePort;

	@Test
	void aStationHasPhotosOfItsPlaque() throws IOException {
		String station = registered(SHUIJINGFANG, "某站", "RUNNING");

		HttpResponse<String> answer = upload(Tokens.official(SHUIJINGFANG, "station-manager"), "PLAQUE_PHOTO", station,
				png());

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		String id = new JsonMapper().readTree(answer.body()).path("id").asString();
		assertThat(officer("510104").get("/files?ownerType=station&ownerId=" + station).items("id"))
			.containsExactly(id);
		assertThat(officer("510104").get("/files/" + id).text("regionCode")).isEqualTo(SHUIJINGFANG);
		assertThat(officer("510104").get("/files/" + id + "/content").header("Content-Type")).isEqualTo("image/png");
		assertThat(officer("510105").get("/files/" + id).text("code")).isEqualTo("file-not-found");
		assertThat(officer("510105").get("/files?ownerType=station&ownerId=" + station).text("code"))
			.isEqualTo("station-not-found");
		assertThat(upload(Tokens.official("510105", "tier-officer"), "EVIDENCE", station, png()).statusCode())
			.isEqualTo(404);
		assertThat(upload(Tokens.official("510104", "tier-viewer"), "EVIDENCE", station, png()).statusCode())
			.isEqualTo(403);
	}

	@Test
	void aWithdrawnStationKeepsItsFilesAndGetsNoMore() throws IOException {
		String station = registered(SHUIJINGFANG, "某站", "RUNNING");
		String token = Tokens.official("510104", "tier-officer");
		String id = new JsonMapper().readTree(upload(token, "EVIDENCE", station, png()).body()).path("id").asString();
		officer("510104").with("If-Match", "\"1\"")
			.post("/stations/" + station + "/transitions", "{\"to\":\"WITHDRAWN\",\"on\":\"" + today() + "\"}");

		HttpResponse<String> answer = upload(token, "PLAQUE_PHOTO", station, png());

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("\"code\":\"station-withdrawn\"");
		assertThat(officer("510104").send("DELETE", "/files/" + id, "", "application/json").status()).isEqualTo(409);
		assertThat(officer("510104").get("/files/" + id + "/content").status()).isEqualTo(200);
	}

	private HttpResponse<String> upload(String token, String purpose, String station, byte[] content) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes((word("purpose", purpose) + word("ownerType", "station") + word("ownerId", station)
				+ "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"门牌.png\"\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
		return new org.volunteerstation.platform.test.Api("http://127.0.0.1:" + this.servicePort, token).send("POST",
				"/api/v1/registry/files", TYPE, body.toByteArray());
	}

	private static String word(String name, String value) {
		return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	private static byte[] png() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB), "png", bytes);
		return bytes.toByteArray();
	}

}
