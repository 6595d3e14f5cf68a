package org.volunteerstation.registry.change;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.RegionName;

import static org.assertj.core.api.Assertions.assertThat;

class SharedNameTests {

	private static final SharedName.Child EAST = child("510104017001", "东社区");

	private static final SharedName.Child WEST = child("510104017002", "西社区");

	@Test
	void tellsANameThatASiblingHas() {
		List<Line> rename = List.of(line("510104017001", "东社区", "510104017001", "西社区"));

		assertThat(SharedName.parents(rename)).containsExactly(RegionCode.of("510104017"));
		assertThat(SharedName.of(rename, List.of(EAST, WEST)))
			.containsExactly(new SharedName(RegionCode.of("510104017"), new RegionName("西社区"),
					List.of(RegionCode.of("510104017001"), RegionCode.of("510104017002"))));
	}

	@Test
	void tellsNoNameThatItsSiblingGivesUp() {
		assertThat(SharedName.of(List.of(line("510104017001", "东社区", "510104017001", "西社区"),
				line("510104017002", "西社区", "510104017002", "南社区")), List.of(EAST, WEST)))
			.isEmpty();
	}

	@Test
	void tellsNothingOfRegionsThatBecomeOneOrSharedItsNameBefore() {
		assertThat(SharedName.of(List.of(line("510104017001", "东社区", "510104017009", "新社区"),
				line("510104017002", "西社区", "510104017009", "新社区")), List.of(EAST, WEST)))
			.isEmpty();
		assertThat(SharedName.of(List.of(line("510104017001", "东社区", "510104018001", "东社区"),
				line("510104017003", "东社区", "510104018003", "东社区")), List.of()))
			.isEmpty();
	}

	@Test
	void tellsNamesThatMeetAmongTheChildrenOfMergedTowns() {
		assertThat(SharedName.of(List.of(line("510104018001", "东社区", "510104017003", "东社区")), List.of(EAST, WEST)))
			.extracting(SharedName::codes)
			.containsExactly(List.of(RegionCode.of("510104017001"), RegionCode.of("510104017003")));
	}

	@Test
	void looksAtNoParentWhereNothingChanges() {
		assertThat(SharedName.parents(List.of(line("510104017001", "东社区", "510104017001", "东社区")))).isEmpty();
	}

	private static SharedName.Child child(String code, String name) {
		return new SharedName.Child(RegionCode.of(code), new RegionName(name));
	}

	private static Line line(String from, String fromName, String to, String name) {
		return new Line(true, from, RegionCode.of(from), new RegionName(fromName), RegionCode.of(to),
				new RegionName(name), true);
	}

}
