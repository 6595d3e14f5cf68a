package org.volunteerstation.registry;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.registry.region.PlantedTree;
import org.volunteerstation.registry.region.RegionEvents;
import org.volunteerstation.registry.region.Regions;

import static org.assertj.core.api.Assertions.assertThat;

/** A city of its own, so that changing the tree disturbs no other test. */
abstract class ChangeFlow extends StationFlow {

	static final String ON = "2026-11-01";

	/** A day to come, which orders may still name. */
	static final String LATER = LocalDate.now().plusYears(1).toString();

	private static final String CITY = """
			code,name
			5199,试验市
			519901,甲县
			519901001,东街道
			519901001001,东一社区居委会
			519901001002,东二社区居委会
			519901002,西镇
			519901002001,西一社区居委会
			519901002201,西村村委会
			519902,乙县
			519902001,南镇
			519902001001,南一社区居委会
			""";

	@Autowired
	private Regions regions;

	@Autowired
	private RegionEvents regionEvents;

	@Autowired
	private IdGenerator ids;

	@Autowired
	private PlatformTransactionManager transactions;

	@BeforeEach
	void foundTheCity() {
		removeTheCity();
		plant(CITY);
	}

	/** Beside the tree that is there. */
	void plant(String regions) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> PlantedTree.plant(this.regions,
				this.regionEvents, this.ids, LocalDate.parse(EDITION), regions));
	}

	@AfterEach
	void removeTheCity() {
		emptyRegister();
		for (String table : List.of("region_succession", "change_order_station", "change_order_target",
				"change_order_post", "change_order_follower", "change_order_inspection", "change_order_population",
				"change_order")) {
			this.jdbc.update("DELETE FROM " + table);
		}
		this.jdbc.update("DELETE FROM build_target");
		removeRegions("519900000000", "520000000000");
	}

	Api county() {
		return official("519901", "tier-admin");
	}

	Api city() {
		return official("5199", "tier-admin");
	}

	Api province() {
		return official("51", "tier-admin");
	}

	/** Stations by the system, of the own city. */
	String station(String region, String name) {
		Api.Answer answer = officer("5199").post("/stations", station(region, name, "RUNNING"));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
		return answer.text("id");
	}

	String point(String region, String name, String parent) {
		Api.Answer answer = officer("5199").post("/stations",
				"{\"regionCode\":\"" + region + "\",\"name\":\"" + name
						+ "\",\"kind\":\"POINT\",\"state\":\"RUNNING\",\"plaqueOn\":\"2026-01-02\",\"hostName\":\"物业\","
						+ "\"hostCreditCode\":\"91350211M0000XUF46\",\"parentStationId\":\"" + parent + "\"}");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
		return answer.text("id");
	}

	static String order(String kind, String from, String to, String more) {
		return "{\"kind\":\"" + kind + "\",\"on\":\"" + ON + "\",\"from\":[" + from + "],\"to\":[" + to + "]" + more
				+ "}";
	}

	static String codes(String... codes) {
		return "\"" + String.join("\",\"", codes) + "\"";
	}

	static String to(String code, String name) {
		return "{\"code\":\"" + code + "\"" + (name.isEmpty() ? "" : ",\"name\":\"" + name + "\"") + "}";
	}

	Api.Answer drafted(Api drafter, String order) {
		Api.Answer answer = drafter.post("/change-orders", order);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
		return answer;
	}

	static Api.Answer step(Api caller, Api.Answer order, String to) {
		return caller.with("If-Match", order.header("ETag"))
			.post("/change-orders/" + order.text("id") + "/transitions", "{\"to\":\"" + to + "\"}");
	}

	/** Drafted, submitted and approved on or after its date. */
	Api.Answer applied(Api drafter, Api approver, String order) {
		Api.Answer submitted = step(drafter, drafted(drafter, order), "SUBMITTED");
		assertThat(submitted.status()).as(submitted.response().body()).isEqualTo(200);
		Api.Answer applied = step(approver, submitted, "APPROVED");
		assertThat(applied.text("state")).as(applied.response().body()).isEqualTo("APPLIED");
		return applied;
	}

	List<String> children(String code, String on) {
		return system().get("/regions/" + code + "/children?on=" + on).items("code");
	}

	long count(String sql, Object... arguments) {
		Long count = this.jdbc.queryForObject(sql, Long.class, arguments);
		return (count != null) ? count : 0;
	}

}
