package org.volunteerstation.deploy.browser;

import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import tools.jackson.databind.JsonNode;

import org.volunteerstation.deploy.RunningPlatform;
import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.deploy.attack.StationRows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.volunteerstation.deploy.browser.Soundness.assertSound;

/** Contacts of a station, sheets that come in and lists that go out, by keyboard. */
@ExtendWith({ RunningPlatform.class, SharedBrowser.class })
class ListsWalkIT {

	private static final String HOME = "510104017001";

	/** Nothing else is counted there. */
	private static final String COUNTED = "510104017002";

	private final Officials officials;

	private final Chromium chromium;

	ListsWalkIT(TestedPlatform platform, Chromium chromium) {
		this.officials = new Officials(platform);
		this.chromium = chromium;
	}

	@Test
	void countyKeepsContactsTakesSheetsInAndListsOut() {
		String station = this.officials.station(HOME, Officials.name("联系走访站"),
				Map.of("state", "RUNNING", "plaqueOn", "2026-01-02"));

		JsonNode seen = this.chromium.play("lists",
				Map.of("account", this.officials.account("county"), "station", station, "region", COUNTED,
						"populations", text(StationRows.populations(COUNTED)), "accounts",
						text(StationRows.accounts(HOME))));

		JsonNode texts = seen.path("texts");
		assertThat(texts.path("contacts").asString()).contains("欧阳*", "139****8456", "社区书记", "首选").doesNotContain("晓红");
		assertThat(texts.path("populations-tried").asString()).contains("已检查 1 / 1 行，可导入 1 行");
		assertThat(texts.path("populations").asString()).contains("2000-11-01", "4,900", "有效", "人口普查");
		assertThat(texts.path("accounts-tried").asString()).contains("已检查 1 / 1 行，可导入 1 行");
		assertThat(texts.path("accounts-slips").asString()).contains("已处理 1 / 1 行，入库 1 行", "激活单（1 份）", "本级查看人员");
		assertThat(seen.path("slips").asInt()).isOne();
		assertThat(seen.path("told").valueStream().map(JsonNode::asString)).hasSize(3)
			.allMatch((told) -> told.contains("已写入"));
		assertSound(seen);
	}

	private static String text(byte[] sheet) {
		return Base64.getEncoder().encodeToString(sheet);
	}

}
