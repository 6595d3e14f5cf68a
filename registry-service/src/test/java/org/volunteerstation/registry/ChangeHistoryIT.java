package org.volunteerstation.registry;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What a station's history tells of the orders that moved it. */
class ChangeHistoryIT extends ChangeFlow {

	@Test
	void aStationsHistoryTellsOfOrders() {
		String path = "/stations/" + station("519902001001", "南心花园站") + "/moves";
		Api.Answer recoded = applied(city(), province(), order("RECODE", codes("519902"), to("519903", ""), ""));

		JsonNode move = city().get(path).json().path("items").path(0);
		assertThat(move.path("version").asInt()).isEqualTo(2);
		assertThat(move.path("fromCode").asString()).isEqualTo("519902001001");
		assertThat(move.path("toCode").asString()).isEqualTo("519903001001");
		assertThat(move.path("toName").asString()).isEqualTo(move.path("fromName").asString()).doesNotContain("5199");
		assertThat(move.path("order").path("id").asString()).isEqualTo(recoded.text("id"));
		assertThat(move.path("by").path("role").asString()).isEqualTo("change-order");
		JsonNode below = official("519903001001", "tier-viewer").get(path).json().path("items").path(0);
		assertThat(below.path("order").path("id").isNull()).isTrue();
		assertThat(below.path("reason").isNull()).isTrue();
		step(province(), recoded, "UNDONE");

		Api.Answer undone = city().get(path);
		assertThat(undone.items("version")).containsExactly("2");
		assertThat(undone.json().path("items").path(0).path("order").path("undone").asBoolean()).isTrue();
		assertThat(undone.items("toName")).isEqualTo(undone.items("fromName"));
	}

}
