package org.volunteerstation.deploy;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class AppRegionsTests {

	private static final JsonMapper JSON = new JsonMapper();

	private final List<String> asked = new ArrayList<>();

	@Test
	void namesAppsWhoseCodeIsGoneAndWhatLeadsOnFromIt() {
		String clients = "[" + client("mini-program", "510104000000") + "," + client("city-app", "510199000000") + ","
				+ client("other-app", "510104000000") + "," + client("lost-app", "990000000000")
				+ ",{\"clientId\":\"gateway\",\"protocolMappers\":[{\"protocolMapper\":\"oidc-usermodel-attribute-mapper\","
				+ "\"config\":{\"claim.name\":\"region_code\"}}]},{\"clientId\":\"demo-consumer\"}]";

		List<String> warnings = new AppRegions(JSON.readTree(clients), this::answer).warnings();

		assertThat(warnings).hasSize(3);
		assertThat(warnings.get(0)).contains("lost-app", "990000000000 不在区划中", "not in the tree");
		assertThat(warnings.get(1)).contains("应用 mini-program 的地区代码 510104000000 已不再使用，现为 510199000000 510198000000",
				"it is 510199000000 510198000000 now");
		assertThat(warnings.get(2)).contains("other-app");
		assertThat(this.asked).as("each code once").containsOnlyOnce("510104000000").hasSize(3);
	}

	private JsonNode answer(String code) {
		this.asked.add(code);
		return JSON.readTree(switch (code) {
			case "510199000000" -> "{\"code\":\"510199000000\",\"name\":\"新区\"}";
			case "510104000000" -> "{\"status\":404,\"code\":\"region-succeeded\",\"errors\":["
					+ "{\"pointer\":\"/regions/510199000000\",\"detail\":\"新区\"},{\"pointer\":\"/regions/510198000000\"}]}";
			default -> "{\"status\":404,\"code\":\"region-not-found\"}";
		});
	}

	private static String client(String id, String code) {
		return "{\"clientId\":\"" + id + "\",\"protocolMappers\":[{\"protocolMapper\":\"oidc-hardcoded-claim-mapper\","
				+ "\"config\":{\"claim.name\":\"tier\",\"claim.value\":\"county\"}},"
				+ "{\"protocolMapper\":\"oidc-hardcoded-claim-mapper\","
				+ "\"config\":{\"claim.name\":\"region_code\",\"claim.value\":\"" + code + "\"}}]}";
	}

}
