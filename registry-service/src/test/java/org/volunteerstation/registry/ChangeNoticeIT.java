package org.volunteerstation.registry;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Notices go by the codes that an office had when they were published. */
class ChangeNoticeIT extends ChangeFlow {

	@BeforeEach
	@AfterEach
	void removeNotices() {
		for (String table : List.of("notice_receipt", "notice_address", "notice")) {
			this.jdbc.update("DELETE FROM " + table);
		}
	}

	/**
	 * The order is applied weeks after its day: until then the old county is the
	 * office's.
	 */
	@Test
	void anOfficeThatWentToAnotherCountyHearsNoMoreOfTheOldOne() {
		Api old = officer("519901");
		Api fresh = officer("519902");
		String before = published(old, "旧县的先一份", "street");
		String strange = published(fresh, "新县的先一份", "street");
		String everywhere = published(officer("5199"), "市里的先一份", "street");
		Api.Answer order = applied(city(), province(), order("TRANSFER", codes("519901002"), to("519902005", ""), ""));
		String after = published(old, "旧县的后一份", "street");
		String own = published(fresh, "新县的后一份", "street");

		Api office = officer("519902005");
		assertThat(office.get("/notices").items("id")).containsExactly(own, everywhere, before);
		assertThat(unread(office)).isEqualTo(3);
		for (String foreign : List.of(after, strange)) {
			assertThat(office.get("/notices/" + foreign).text("code")).isEqualTo("notice-not-found");
			assertThat(office.post("/notices/" + foreign + "/receipts", "").status()).isEqualTo(404);
		}
		assertThat(office.post("/notices/" + before + "/receipts", "").status()).isEqualTo(200);
		assertThat(office.post("/notices/" + own + "/receipts", "").status()).isEqualTo(200);
		assertThat(receipts()).containsExactlyInAnyOrder("519901002000", "519902005000");
		assertThat(unread(office)).isEqualTo(1);
		assertThat(old.get("/notices/sent/" + after).json().path("addressed").asInt()).isEqualTo(1);

		assertThat(step(province(), order, "UNDONE").text("state")).isEqualTo("UNDONE");
		assertThat(officer("519901002").get("/notices").items("id")).containsExactly(after, everywhere, before);
		assertThat(officer("519901002").get("/notices?unread=true").items("id")).containsExactly(after, everywhere);
	}

	@Test
	void aCodeThatIsGivenAnewBringsNothingOfItsFormerOffice() {
		String west = published(officer("519901"), "给西镇的一份", "street", "519901002");
		applied(county(), city(), order("RECODE", codes("519901001"), to("519901005", ""), ""));
		Api former = officer("519901005");
		String own = published(former, "东街道自己的", "community");
		String toFormer = published(officer("519901"), "给东街道的一份", "street", "519901005");
		String toAll = published(officer("519901"), "给各街道的一份", "street");
		assertThat(former.post("/notices/" + toAll + "/receipts", "").status()).isEqualTo(200);

		applied(county(), city(),
				order("RECODE", codes("519901005"), to("519901006", ""), "").replace(ON, "2026-11-02"));
		applied(county(), city(),
				order("RECODE", codes("519901002"), to("519901005", ""), "").replace(ON, "2026-11-03"));

		Api east = officer("519901006");
		assertThat(east.get("/notices").items("id")).containsExactly(toAll, toFormer);
		assertThat(east.get("/notices?unread=true").items("id")).containsExactly(toFormer);
		assertThat(east.get("/notices/sent").items("id")).containsExactly(own);
		Api second = officer("519901005");
		assertThat(second.get("/notices").items("id")).containsExactly(toAll, west);
		assertThat(unread(second)).isEqualTo(2);
		assertThat(second.get("/notices/sent").items("id")).isEmpty();
		assertThat(second.get("/notices/" + toFormer).status()).isEqualTo(404);
		assertThat(withdrawn(second, own).text("code")).isEqualTo("notice-not-found");
		assertThat(second.post("/notices/" + toAll + "/receipts", "").status()).isEqualTo(200);
		assertThat(unread(second)).isEqualTo(1);
		assertThat(withdrawn(east, own).text("state")).isEqualTo("WITHDRAWN");
		assertThat(receipts()).containsExactlyInAnyOrder("519901002000", "519901005000");
	}

	@Test
	void aPartThatWasSplitOffTakesNothingAlong() {
		String own = published(officer("519901002"), "西镇自己的", "community");
		String sent = published(officer("519901"), "给各街道的一份", "street");
		applied(county(), city(), order("SPLIT", codes("519901002"), to("519901002", "") + "," + to("519901003", "新镇"),
				",\"moves\":[{\"from\":\"519901002201\",\"to\":\"519901003201\"}]"));

		assertThat(officer("519901002").get("/notices").items("id")).containsExactly(sent);
		assertThat(officer("519901002").get("/notices/sent").items("id")).containsExactly(own);
		assertThat(officer("519901003").get("/notices").items("id")).isEmpty();
		assertThat(officer("519901003").get("/notices/sent").items("id")).isEmpty();
		assertThat(officer("519901003201").get("/notices").items("id")).containsExactly(own);
	}

	@Test
	void looksFormerCodesUpInIndexes() {
		applied(county(), city(), order("RECODE", codes("519901001"), to("519901005", ""), ""));
		List<Object[]> others = IntStream.range(0, 2000)
			.mapToObj((each) -> new Object[] { "5198%08d".formatted(each), "5197%08d".formatted(each) })
			.toList();
		this.jdbc.batchUpdate(
				"INSERT INTO region_succession (old_code, new_code, effective_on, order_id, old_region_id,"
						+ " new_region_id) SELECT ?, ?, '2026-11-01', MIN(id), UUID(), UUID() FROM change_order",
				others);
		this.jdbc.execute("ANALYZE TABLE region_succession");

		List<Map<String, Object>> steps = this.jdbc.queryForList("""
				EXPLAIN WITH RECURSIVE held (code, region_id, until_at) AS (
				SELECT v.code, v.region_id, CAST('9999-12-31' AS DATETIME(6)) FROM region_version v
				WHERE v.code = '519901005000' AND v.valid_to = '9999-12-31'
				UNION SELECT s.old_code, s.old_region_id, o.updated_at FROM held h
				JOIN region_succession s ON s.new_code = h.code AND s.new_region_id = h.region_id
				JOIN change_order o ON o.id = s.order_id AND o.updated_at < h.until_at
				LEFT JOIN change_order_line k ON k.order_id = s.order_id AND k.old_code = s.old_code
				AND k.new_code = s.old_code WHERE k.order_id IS NULL)
				SELECT h.code FROM held h JOIN region r ON r.id = h.region_id""");

		assertThat(steps).filteredOn((step) -> "s".equals(step.get("table")))
			.singleElement()
			.satisfies((step) -> assertThat(step.get("key")).isEqualTo("region_succession_new"));
		assertThat(steps).filteredOn((step) -> List.of("v", "k", "r").contains(String.valueOf(step.get("table"))))
			.hasSize(3)
			.allSatisfy((step) -> assertThat(step.get("key")).isNotNull());
	}

	private List<String> receipts() {
		return this.jdbc.queryForList("SELECT region_code FROM notice_receipt", String.class);
	}

	private static Api.Answer withdrawn(Api office, String id) {
		return office.with("If-Match", "\"2\"").post("/notices/sent/" + id + "/withdrawal", "{\"reason\":\"日期有误\"}");
	}

	private static int unread(Api office) {
		return office.get("/notices/unread").json().path("count").asInt(-1);
	}

	private static String published(Api sender, String title, String tier, String... regions) {
		String chosen = (regions.length > 0) ? ",\"regions\":[" + codes(regions) + "]" : "";
		Api.Answer draft = sender.post("/notices/sent",
				"{\"title\":\"" + title + "\",\"body\":\"请按时报送。\",\"tiers\":[" + codes(tier) + "]" + chosen + "}");
		assertThat(draft.status()).as(draft.response().body()).isEqualTo(201);
		Api.Answer sent = sender.with("If-Match", draft.header("ETag"))
			.post("/notices/sent/" + draft.text("id") + "/publication", "");
		assertThat(sent.status()).as(sent.response().body()).isEqualTo(200);
		return sent.text("id");
	}

}
