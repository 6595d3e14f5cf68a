package org.volunteerstation.activity;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
class ActivityFlowIT implements Neighbourhood {

	private static final Duration LIMIT = Duration.ofMinutes(4);

	private static final String STATION = UUID.randomUUID().toString();

	private static final Instant START = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);

	private static final Instant END = START.plus(Duration.ofHours(2));

	private static final JsonMapper JSON = new JsonMapper();

	private static final String JINJIANG = "510104017001";

	private static final String ELSEWHERE = "510722001001";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void plansFromHttpToTopic() {
		String project = project(JINJIANG);

		HttpResponse<String> created = county().post("/activities", plan(project, "四点半课堂"));

		assertThat(created.statusCode()).isEqualTo(201);
		assertThat(created.headers().firstValue("ETag")).hasValue("\"1\"");
		JsonNode activity = JSON.readTree(created.body());
		String id = activity.path("id").stringValue();
		assertThat(created.headers().firstValue("Location")).hasValue("/api/v1/activity/activities/" + id);
		assertThat(activity.path("regionCode").stringValue()).isEqualTo(JINJIANG);
		assertThat(county().get("/activities/" + id).body()).isEqualTo(created.body());
		assertThat(PROJECTS.traces()).anyMatch((trace) -> trace.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]"));
		assertThat(audited("activity.plan", id)).isEqualTo(1);
		try (TopicReader topic = new TopicReader("activity")) {
			ConsumerRecord<String, String> event = topic.await((one) -> one.key().equals(id), 1, LIMIT).getFirst();
			assertThat(header(event, "ce_type")).isEqualTo("volunteer.activity.planned.v1");
			assertThat(header(event, "ce_regioncode")).isEqualTo(JINJIANG);
			assertThat(header(event, "ce_sequence")).isEqualTo("1");
			assertThat(header(event, "ce_source")).isEqualTo("/activity-service");
			assertThat(JSON.readTree(event.value()).path("projectId").stringValue()).isEqualTo(project);
		}
	}

	@Test
	void tellsItsInterface() {
		OpenApiContract.assertCommitted(this.port);
	}

	@Test
	void foreignAndMissingProjectsAreToldApartByNothing() {
		String foreign = project(ELSEWHERE);
		long before = count("activity");

		HttpResponse<String> one = county().post("/activities", plan(foreign, "外地"));
		HttpResponse<String> two = county().post("/activities", plan(UUID.randomUUID().toString(), "没有"));
		HttpResponse<String> three = county().post("/activities", plan("../regions/51", "路径"));

		for (HttpResponse<String> answer : List.of(one, two, three)) {
			assertThat(answer.statusCode()).isEqualTo(404);
			assertThat(problem(answer)).isEqualTo("project-not-found /projectId");
		}
		assertThat(count("activity")).isEqualTo(before);
		assertThat(count("audit_entry WHERE result = 'project-not-found'")).isGreaterThanOrEqualTo(3);
	}

	@Test
	void countsByCommunityAndMonthForARecount() {
		Api owner = api(Tokens.official("510108", "tier-officer"));
		String project = project("510108001001");
		for (String startsAt : List.of("2031-05-31T15:59:59Z", "2031-05-31T16:00:00Z", "2031-06-30T15:59:59Z")) {
			String endsAt = Instant.parse(startsAt).plus(Duration.ofHours(1)).toString();
			String plan = plan(project, "计数").replace(START.toString(), startsAt).replace(END.toString(), endsAt);
			assertThat(owner.post("/activities", plan).statusCode()).isEqualTo(201);
		}

		assertThat(counts(owner, "2031-05")).isEqualTo("[{\"regionCode\":\"510108001001\",\"activities\":1}]");
		assertThat(counts(owner, "2031-06")).isEqualTo("[{\"regionCode\":\"510108001001\",\"activities\":2}]");
		assertThat(counts(owner, "2031-07")).isEqualTo("[]");
		for (String foreign : List.of("510104", "5101")) {
			assertThat(owner.get("/regions/" + foreign + "/activity-counts?month=2031-05").statusCode()).isEqualTo(404);
		}
		for (String path : List.of("/regions/51010x/activity-counts?month=2031-05", "/activities?region=51010x",
				"/activities?region=")) {
			assertThat(owner.get(path).statusCode()).as(path).isEqualTo(400);
			assertThat(owner.get(path).body()).as(path).contains("\"code\":\"region-code-malformed\"");
		}
		assertThat(owner.get("/regions/510108/activity-counts").statusCode()).isEqualTo(400);
		assertThat(owner.get("/regions/510108/activity-counts?month=2031-13").statusCode()).isEqualTo(400);
	}

	private static String counts(Api owner, String month) {
		return JSON.readTree(owner.get("/regions/510108/activity-counts?month=" + month).body())
			.path("items")
			.toString();
	}

	@ParameterizedTest
	@CsvSource({ "-1,2,activity-begun", "24,24,activity-time-invalid", "24,23,activity-time-invalid",
			"24,1000,activity-time-invalid" })
	void refusesWrongTimes(int start, int end, String code) {
		Instant now = Instant.now();
		String body = plan(project(JINJIANG), "时间")
			.replace("\"startsAt\":\"" + START, "\"startsAt\":\"" + now.plus(Duration.ofHours(start)))
			.replace("\"endsAt\":\"" + END, "\"endsAt\":\"" + now.plus(Duration.ofHours(end)));

		HttpResponse<String> answer = county().post("/activities", body);

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
	}

	@Test
	void anOutageOfTheProjectServiceIsNoMissingProject() {
		String project = project(JINJIANG);
		PROJECTS.breakDown(true);
		try {
			HttpResponse<String> answer = county().post("/activities", plan(project, "故障"));

			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.body()).contains("\"code\":\"unavailable\"").doesNotContain("ProjectClient");
		}
		finally {
			PROJECTS.breakDown(false);
		}
	}

	@Test
	void hidesActivitiesOfOthers() {
		String id = create(project(JINJIANG), "四点半课堂");
		Api sibling = api(Tokens.official("510105", "tier-officer"));

		assertThat(sibling.get("/activities/" + id).statusCode()).isEqualTo(404);
		assertThat(sibling.with("If-Match", "\"1\"").put("/activities/" + id, change("改")).statusCode()).isEqualTo(404);
		assertThat(sibling.get("/activities").body()).doesNotContain(id);
		assertThat(sibling.get("/activities?region=510104").statusCode()).isEqualTo(404);
		assertThat(api(Tokens.official("5101", "tier-viewer")).get("/activities/" + id).statusCode()).isEqualTo(200);
	}

	@Test
	void asksForRoleScopeAndGrant() {
		String body = plan(project(JINJIANG), "权限");

		assertThat(api("").get("/activities").statusCode()).isEqualTo(401);
		assertThat(api(Tokens.official("510104", "tier-viewer")).post("/activities", body).statusCode()).isEqualTo(403);
		assertThat(api(Tokens.withoutScope("tier-admin")).get("/activities").statusCode()).isEqualTo(403);
		assertThat(api(Tokens.app("510104", "registry.read")).get("/activities").statusCode()).isEqualTo(403);
		assertThat(api(Tokens.app("510104", "activity.read")).get("/activities").statusCode()).isEqualTo(200);
		assertThat(api(Tokens.resident(JINJIANG)).get("/activities").statusCode()).isEqualTo(403);
	}

	@Test
	void changesOnlyWhatTheCallerSaw() {
		String id = create(project(JINJIANG), "四点半课堂");

		assertThat(county().put("/activities/" + id, change("无版本")).statusCode()).isEqualTo(428);
		HttpResponse<String> changed = county().with("If-Match", "\"1\"").put("/activities/" + id, change("周末课堂"));
		HttpResponse<String> stale = county().with("If-Match", "\"1\"").put("/activities/" + id, change("旧"));

		assertThat(changed.statusCode()).isEqualTo(200);
		assertThat(changed.headers().firstValue("ETag")).hasValue("\"2\"");
		assertThat(stale.statusCode()).isEqualTo(412);
		assertThat(county().get("/activities/" + id).body()).contains("新周末课堂");
		try (TopicReader topic = new TopicReader("activity")) {
			assertThat(topic.await((one) -> one.key().equals(id), 2, LIMIT)).extracting((one) -> header(one, "ce_type"))
				.containsExactly("volunteer.activity.planned.v1", "volunteer.activity.changed.v1");
		}
	}

	@Test
	void oneOfManyConcurrentChangesWins() throws InterruptedException, ExecutionException {
		String id = create(project(JINJIANG), "并发");
		Api editor = county().with("If-Match", "\"1\"");

		List<Integer> statuses = Concurrently.call(20, () -> editor.put("/activities/" + id, change("改")).statusCode());

		assertThat(statuses).containsOnlyOnce(200).filteredOn((status) -> status == 412).hasSize(19);
	}

	@Test
	void aRepeatedRequestHasOneEffect() throws InterruptedException, ExecutionException {
		String body = plan(project(JINJIANG), "重复");
		Api caller = county().with("Idempotency-Key", UUID.randomUUID().toString());

		List<String> answers = Concurrently.call(50, () -> caller.post("/activities", body).body());

		assertThat(Set.copyOf(answers)).hasSize(1);
		assertThat(count("activity WHERE name = '重复'")).isEqualTo(1);
		assertThat(caller.post("/activities", body.replace("重复", "别的")).statusCode()).isEqualTo(409);
	}

	@Test
	void pagesByKey() {
		String project = project("510107001001");
		Api owner = api(Tokens.official("510107", "tier-officer"));
		Set<String> created = new TreeSet<>();
		for (int i = 0; i < 7; i++) {
			created
				.add(JSON.readTree(owner.post("/activities", plan(project, "分页" + i)).body()).path("id").stringValue());
		}
		List<String> read = new ArrayList<>();
		String next = "";
		do {
			JsonNode page = JSON.readTree(owner.get("/activities?limit=3" + next).body());
			assertThat(page.path("items").size()).isLessThanOrEqualTo(3);
			page.path("items").forEach((item) -> read.add(item.path("id").stringValue()));
			next = page.path("next").isString() ? "&after=" + page.path("next").stringValue() : "";
		}
		while (!next.isEmpty());

		assertThat(read).containsExactlyElementsOf(created);
		assertThat(JSON.readTree(owner.get("/activities?projectId=" + project).body()).path("items").size())
			.isEqualTo(7);
		assertThat(owner.get("/activities?limit=201").statusCode()).isEqualTo(422);
		assertThat(owner.get("/activities?after=x").statusCode()).isEqualTo(422);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"projectId\":|400|malformed-json", "{\"unknown\":1}|400|unknown-field",
					"{\"name\":\"名称\"}|400|invalid-request",
					"{\"projectId\":\"x\",\"startsAt\":\"yesterday\"}|400|invalid-request",
					"{\"projectId\":\"x\",\"headCount\":\"12\"}|400|invalid-request" })
	void refusesBadInput(String body, int status, String code) {
		HttpResponse<String> answer = county().post("/activities", body);

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
	}

	@Test
	void sqlAndScriptAreText() {
		String text = "'; DROP TABLE activity; -- <script>alert(1)</script>";

		String id = create(project(JINJIANG), text);

		assertThat(JSON.readTree(county().get("/activities/" + id).body()).path("name").stringValue()).isEqualTo(text);
	}

	private Api county() {
		return api(Tokens.official("510104", "tier-officer"));
	}

	private Api api(String token) {
		return new Api("http://127.0.0.1:" + this.port + "/api/v1/activity", token);
	}

	private String create(String project, String name) {
		HttpResponse<String> answer = county().post("/activities", plan(project, name));
		assertThat(answer.statusCode()).isEqualTo(201);
		return JSON.readTree(answer.body()).path("id").stringValue();
	}

	private static String project(String region) {
		String id = UUID.randomUUID().toString();
		PROJECTS.put(id, "{\"id\":\"" + id + "\",\"regionCode\":\"" + region + "\",\"stationId\":\"" + STATION
				+ "\",\"newField\":1}");
		return id;
	}

	private static String plan(String project, String name) {
		return "{\"projectId\":\"" + project + "\"," + content(name);
	}

	private static String change(String name) {
		return "{" + content("新" + name);
	}

	private static String content(String name) {
		return "\"name\":\"" + name + "\",\"startsAt\":\"" + START + "\",\"endsAt\":\"" + END
				+ "\",\"place\":\"水井坊社区活动室\",\"headCount\":12," + "\"riskStatement\":\"路滑\",\"protection\":\"意外保险\"}";
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
