package org.volunteerstation.project;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.Concurrently;
import org.volunteerstation.platform.test.OpenApiContract;
import org.volunteerstation.platform.test.RealServers;
import org.volunteerstation.platform.test.Tokens;
import org.volunteerstation.platform.test.TopicReader;

import static org.assertj.core.api.Assertions.assertThat;

/** From HTTP to the database and the topic, with the real servers. */
@RealServers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@Import(OwnersTopics.class)
class ProjectFlowIT implements Neighbourhood {

	private static final Duration LIMIT = Duration.ofMinutes(4);

	private static final JsonMapper JSON = new JsonMapper();

	private static final String JINJIANG = "510104017001";

	private static final String ELSEWHERE = "510722001001";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void proposesFromHttpToTopic() {
		String station = station(JINJIANG, "RUNNING");

		HttpResponse<String> created = county().post("/projects", proposal(station, "四点半课堂"));

		assertThat(created.statusCode()).isEqualTo(201);
		assertThat(created.headers().firstValue("ETag")).hasValue("\"1\"");
		JsonNode project = JSON.readTree(created.body());
		String id = project.path("id").stringValue();
		assertThat(created.headers().firstValue("Location")).hasValue("/api/v1/project/projects/" + id);
		assertThat(project.path("regionCode").stringValue()).isEqualTo(JINJIANG);
		assertThat(county().get("/projects/" + id).body()).isEqualTo(created.body());
		String trace = created.headers().firstValue("X-Trace-Id").orElseThrow();
		assertThat(REGISTRY.traces()).anyMatch((parent) -> parent.startsWith("00-" + trace + "-"));
		assertThat(audited("project.propose", id)).isEqualTo(1);
		try (TopicReader topic = new TopicReader("project")) {
			ConsumerRecord<String, String> event = topic.await((one) -> one.key().equals(id), 1, LIMIT).getFirst();
			assertThat(header(event, "ce_type")).isEqualTo("volunteer.project.proposed.v1");
			assertThat(header(event, "ce_regioncode")).isEqualTo(JINJIANG);
			assertThat(header(event, "ce_sequence")).isEqualTo("1");
			assertThat(header(event, "ce_source")).isEqualTo("/project-service");
			assertThat(header(event, "ce_traceparent")).startsWith("00-" + trace + "-");
			assertThat(JSON.readTree(event.value()).path("stationId").stringValue()).isEqualTo(station);
		}
	}

	@Test
	void tellsItsInterface() {
		OpenApiContract.assertCommitted(this.port);
	}

	@Test
	void foreignAndMissingStationsAreToldApartByNothing() {
		String foreign = station(ELSEWHERE, "RUNNING");
		long before = count("project");

		HttpResponse<String> one = county().post("/projects", proposal(foreign, "外地"));
		HttpResponse<String> two = county().post("/projects", proposal(UUID.randomUUID().toString(), "没有"));
		HttpResponse<String> three = county().post("/projects", proposal("../regions/51", "路径"));

		for (HttpResponse<String> answer : List.of(one, two, three)) {
			assertThat(answer.statusCode()).isEqualTo(404);
			assertThat(problem(answer)).isEqualTo("station-not-found /stationId");
		}
		assertThat(count("project")).isEqualTo(before);
		assertThat(count("audit_entry WHERE result = 'station-not-found'")).isGreaterThanOrEqualTo(3);
	}

	@Test
	void refusesWithdrawnStations() {
		HttpResponse<String> answer = county().post("/projects", proposal(station(JINJIANG, "WITHDRAWN"), "撤销"));

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(problem(answer)).isEqualTo("station-withdrawn /stationId");
	}

	@Test
	void anOutageOfTheRegistryIsNoMissingStation() {
		String station = station(JINJIANG, "RUNNING");
		REGISTRY.breakDown(true);
		try {
			HttpResponse<String> answer = county().post("/projects", proposal(station, "故障"));

			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.body()).contains("\"code\":\"unavailable\"").doesNotContain("RegistryClient");
		}
		finally {
			REGISTRY.breakDown(false);
		}
	}

	@Test
	void hidesProjectsOfOthers() {
		String id = create(station(JINJIANG, "RUNNING"), "四点半课堂");
		Api sibling = api(Tokens.official("510105", "tier-officer"));

		assertThat(sibling.get("/projects/" + id).statusCode()).isEqualTo(404);
		assertThat(sibling.with("If-Match", "\"1\"").put("/projects/" + id, change("改")).statusCode()).isEqualTo(404);
		assertThat(sibling.get("/projects").body()).doesNotContain(id);
		assertThat(sibling.get("/projects?region=510104").statusCode()).isEqualTo(404);
		assertThat(api(Tokens.official("5101", "tier-viewer")).get("/projects/" + id).statusCode()).isEqualTo(200);
	}

	@Test
	void asksForRoleScopeAndGrant() {
		String body = proposal(station(JINJIANG, "RUNNING"), "权限");

		assertThat(api("").get("/projects").statusCode()).isEqualTo(401);
		assertThat(api(Tokens.official("510104", "tier-viewer")).post("/projects", body).statusCode()).isEqualTo(403);
		assertThat(api(Tokens.withoutScope("tier-admin")).get("/projects").statusCode()).isEqualTo(403);
		assertThat(api(Tokens.app("510104", "registry.read")).get("/projects").statusCode()).isEqualTo(403);
		assertThat(api(Tokens.app("510104", "project.read")).get("/projects").statusCode()).isEqualTo(200);
		assertThat(api(Tokens.resident(JINJIANG)).get("/projects").statusCode()).isEqualTo(403);
	}

	@Test
	void changesOnlyWhatTheCallerSaw() {
		String id = create(station(JINJIANG, "RUNNING"), "四点半课堂");

		assertThat(county().put("/projects/" + id, change("无版本")).statusCode()).isEqualTo(428);
		HttpResponse<String> changed = county().with("If-Match", "\"1\"").put("/projects/" + id, change("周末课堂"));
		HttpResponse<String> stale = county().with("If-Match", "\"1\"").put("/projects/" + id, change("旧"));

		assertThat(changed.statusCode()).isEqualTo(200);
		assertThat(changed.headers().firstValue("ETag")).hasValue("\"2\"");
		assertThat(stale.statusCode()).isEqualTo(412);
		assertThat(county().get("/projects/" + id).body()).contains("新周末课堂", "\"summary\":null");
		try (TopicReader topic = new TopicReader("project")) {
			assertThat(topic.await((one) -> one.key().equals(id), 2, LIMIT)).extracting((one) -> header(one, "ce_type"))
				.containsExactly("volunteer.project.proposed.v1", "volunteer.project.changed.v1");
		}
	}

	@Test
	void oneOfManyConcurrentChangesWins() throws InterruptedException, ExecutionException {
		String id = create(station(JINJIANG, "RUNNING"), "并发");
		Api editor = county().with("If-Match", "\"1\"");

		List<Integer> statuses = Concurrently.call(20, () -> editor.put("/projects/" + id, change("改")).statusCode());

		assertThat(statuses).containsOnlyOnce(200).filteredOn((status) -> status == 412).hasSize(19);
	}

	@Test
	void aRepeatedRequestHasOneEffect() throws InterruptedException, ExecutionException {
		String body = proposal(station(JINJIANG, "RUNNING"), "重复");
		Api caller = county().with("Idempotency-Key", UUID.randomUUID().toString());

		List<String> answers = Concurrently.call(50, () -> caller.post("/projects", body).body());

		assertThat(Set.copyOf(answers)).hasSize(1);
		assertThat(count("project WHERE name = '重复'")).isEqualTo(1);
		assertThat(caller.post("/projects", body.replace("重复", "别的")).statusCode()).isEqualTo(409);
	}

	@Test
	void pagesByKey() {
		String station = station("510107001001", "RUNNING");
		Api owner = api(Tokens.official("510107", "tier-officer"));
		Set<String> created = new TreeSet<>();
		for (int i = 0; i < 7; i++) {
			created.add(JSON.readTree(owner.post("/projects", proposal(station, "分页" + i)).body())
				.path("id")
				.stringValue());
		}
		List<String> read = new ArrayList<>();
		String next = "";
		do {
			JsonNode page = JSON.readTree(owner.get("/projects?limit=3" + next).body());
			assertThat(page.path("items").size()).isLessThanOrEqualTo(3);
			page.path("items").forEach((item) -> read.add(item.path("id").stringValue()));
			next = page.path("next").isString() ? "&after=" + page.path("next").stringValue() : "";
		}
		while (!next.isEmpty());

		assertThat(read).containsExactlyElementsOf(created);
		assertThat(JSON.readTree(owner.get("/projects?stationId=" + station).body()).path("items").size()).isEqualTo(7);
		assertThat(owner.get("/projects?limit=201").statusCode()).isEqualTo(422);
		assertThat(owner.get("/projects?after=x").statusCode()).isEqualTo(422);
	}

	@Test
	void countsByCommunityForARecount() {
		Api owner = api(Tokens.official("510108", "tier-officer"));
		String one = station("510108001001", "RUNNING");
		String other = station("510108001002", "RUNNING");
		owner.post("/projects", proposal(one, "计数甲"));
		owner.post("/projects", proposal(one, "计数乙").replace("\"regular\":true", "\"regular\":false"));
		owner.post("/projects", proposal(other, "计数丙"));

		JsonNode first = JSON.readTree(owner.get("/regions/510108/project-counts?limit=1").body());

		assertThat(first.toString()).isEqualTo("{\"items\":[{\"regionCode\":\"510108001001\",\"projects\":2,"
				+ "\"regularProjects\":1}],\"next\":\"510108001001\"}");
		assertThat(JSON.readTree(owner.get("/regions/510108/project-counts?after=510108001001").body())
			.path("items")
			.path(0)
			.path("projects")
			.intValue()).isEqualTo(1);
		for (String foreign : List.of("510104", "5101")) {
			assertThat(owner.get("/regions/" + foreign + "/project-counts").statusCode()).isEqualTo(404);
		}
		for (String path : List.of("/regions/51010x/project-counts", "/projects?region=51010x", "/projects?region=")) {
			assertThat(owner.get(path).statusCode()).as(path).isEqualTo(400);
			assertThat(owner.get(path).body()).as(path).contains("\"code\":\"region-code-malformed\"");
		}
		assertThat(api(Tokens.resident("510108001001")).get("/regions/510108/project-counts").statusCode())
			.isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"stationId\":|400|malformed-json", "{\"unknown\":1}|400|unknown-field",
			"{\"stationId\":\"x\",\"name\":\"名称\",\"category\":\"OTHER\"}|400|invalid-request",
			"{\"name\":\"名称\",\"category\":\"TARGETED\"}|400|invalid-request",
			"{\"stationId\":\"x\",\"name\":\"名\\u0007称\",\"category\":\"TARGETED\"}|422|text-invalid",
			"{\"stationId\":\"x\",\"name\":\"名称\",\"category\":\"TARGETED\",\"regular\":\"yes\"}|400|invalid-request" })
	void refusesBadInput(String body, int status, String code) {
		HttpResponse<String> answer = county().post("/projects", body);

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
	}

	@Test
	void sqlAndScriptAreText() {
		String text = "'; DROP TABLE project; -- <script>alert(1)</script>";

		String id = create(station(JINJIANG, "RUNNING"), text);

		assertThat(JSON.readTree(county().get("/projects/" + id).body()).path("name").stringValue()).isEqualTo(text);
	}

	private Api county() {
		return api(Tokens.official("510104", "tier-officer"));
	}

	private Api api(String token) {
		return new Api("http://127.0.0.1:" + this.port + "/api/v1/project", token);
	}

	private String create(String station, String name) {
		HttpResponse<String> answer = county().post("/projects", proposal(station, name));
		assertThat(answer.statusCode()).isEqualTo(201);
		return JSON.readTree(answer.body()).path("id").stringValue();
	}

	private static String station(String region, String state) {
		String id = UUID.randomUUID().toString();
		REGISTRY.put(id,
				"{\"id\":\"" + id + "\",\"regionCode\":\"" + region + "\",\"state\":\"" + state + "\",\"newField\":1}");
		return id;
	}

	private static String proposal(String station, String name) {
		return "{\"stationId\":\"" + station + "\",\"name\":\"" + name
				+ "\",\"category\":\"TARGETED\",\"summary\":\"陪伴\",\"regular\":true}";
	}

	private static String change(String name) {
		return "{\"name\":\"新" + name + "\",\"category\":\"INCLUSIVE\"}";
	}

	private static String problem(HttpResponse<String> answer) {
		JsonNode problem = JSON.readTree(answer.body());
		return problem.path("code").stringValue() + " " + problem.path("errors").path(0).path("pointer").asString("");
	}

	private static String header(ConsumerRecord<?, ?> record, String name) {
		return new String(record.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
	}

	private long audited(String action, String id) {
		return count("audit_entry WHERE action = '" + action + "' AND object_id = '" + id + "'");
	}

	private long count(String table) {
		Long count = this.jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
		return (count != null) ? count : 0;
	}

}
