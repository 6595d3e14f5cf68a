package org.volunteerstation.registry;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Inspections by HTTP, as the offices and the community make and answer them. */
abstract class InspectionFlow extends StationFlow {

	static final String COUNTY = "510104";

	static final String PLANS = "/inspection-plans";

	static final String VISITS = "/inspection-visits";

	static final String FINDINGS = "/inspection-findings";

	@BeforeEach
	@AfterEach
	void noInspections() {
		emptyRegister();
		this.jdbc.update("DELETE FROM inspection_plan");
	}

	static String terms(String unit, int value, String more) {
		return "{\"name\":\"季度检查\",\"from\":\"2026-01-01\",\"until\":\"2026-12-31\",\"sizeUnit\":\"" + unit
				+ "\",\"sizeValue\":" + value + ",\"method\":\"ON_SITE\"" + more + "}";
	}

	/** A plan that is open. */
	static String opened(Api office, String terms) {
		Api.Answer draft = office.post(PLANS, terms);
		assertThat(draft.status()).as(draft.response().body()).isEqualTo(201);
		Api.Answer open = step(office, PLANS + "/" + draft.text("id"), "opening", "");
		assertThat(open.text("state")).as(open.response().body()).isEqualTo("OPEN");
		return draft.text("id");
	}

	static Api.Answer draw(Api office, String plan) {
		return office.post(PLANS + "/" + plan + "/sample", "");
	}

	/** A step of whatever has a version, with the version that it has now. */
	static Api.Answer step(Api caller, String path, String step, String body) {
		return caller.with("If-Match", caller.get(path).header("ETag")).post(path + "/" + step, body);
	}

	/** The visit to the only station that there is. */
	String visit(Api office) {
		String plan = opened(office, terms("PERCENT", 100, ""));
		Api.Answer drawn = draw(office, plan);
		assertThat(drawn.status()).as(drawn.response().body()).isEqualTo(200);
		return office.get(VISITS + "?plan=" + plan).items("id").getFirst();
	}

	static Api.Answer record(Api office, String visit, String findings) {
		Api.Answer before = office.get(VISITS + "/" + visit);
		return office.with("If-Match", before.header("ETag"))
			.put(VISITS + "/" + visit + "/record", report(before, findings));
	}

	static String report(Api.Answer visit, String findings) {
		String items = visit.json()
			.path("items")
			.valueStream()
			.map((item) -> item.path("code").asString(""))
			.map((code) -> "{\"code\":\"" + code + "\",\"met\":" + !code.equals("STANDARD_RULES") + "}")
			.collect(Collectors.joining(","));
		return "{\"visitedOn\":\"" + today() + "\",\"edition\":" + visit.json().path("edition").asInt()
				+ ",\"note\":\"现场查看\",\"items\":[" + items + "],\"findings\":[" + findings + "]}";
	}

	static String finding(String severity, String text, String due) {
		return "{\"severity\":\"" + severity + "\",\"text\":\"" + text + "\""
				+ (due.isEmpty() ? "" : ",\"dueOn\":\"" + due + "\"") + "}";
	}

	static String soon() {
		return LocalDate.parse(today()).plusDays(10).toString();
	}

	/** A visit whose only finding the community has to put right. */
	String rectifying(Api office) {
		String visit = visit(office);
		assertThat(record(office, visit, finding("SERIOUS", "没有公示管理制度", soon())).status()).isEqualTo(200);
		assertThat(step(office, VISITS + "/" + visit, "issue", "{}").text("state")).isEqualTo("RECTIFYING");
		return visit;
	}

	static String firstFinding(Api caller, String visit) {
		return caller.get(VISITS + "/" + visit).json().path("findings").path(0).path("id").asString("");
	}

	static Api.Answer answer(Api community, String visit) {
		return step(community, VISITS + "/" + visit, "findings/" + firstFinding(community, visit) + "/answers",
				"{\"text\":\"已张贴并公示\"}");
	}

	static Api.Answer recheck(Api office, String visit, String body) {
		return step(office, VISITS + "/" + visit, "findings/" + firstFinding(office, visit) + "/rechecks", body);
	}

	static List<String> actions(JdbcTemplate jdbc, String id) {
		return jdbc.queryForList("SELECT action FROM audit_entry WHERE object_id = ? AND result = 'done' ORDER BY id",
				String.class, id);
	}

	/** A photo of a visit or a finding. */
	static HttpResponse<String> upload(int port, String token, String owner, String id) {
		return upload(port, token, owner, "PHOTO", id);
	}

	static HttpResponse<String> upload(int port, String token, String owner, String purpose, String id) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes((word("purpose", purpose) + word("ownerType", owner) + word("ownerId", id)
				+ "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"现场.png\"\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		try {
			ImageIO.write(new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB), "png", body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
		return new org.volunteerstation.platform.test.Api("http://127.0.0.1:" + port, token).send("POST",
				"/api/v1/registry/files", "multipart/form-data; boundary=x", body.toByteArray());
	}

	private static String word(String name, String value) {
		return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

}
