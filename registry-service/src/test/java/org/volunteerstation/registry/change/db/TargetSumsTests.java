package org.volunteerstation.registry.change.db;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.core.RegionCode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is worth what, once parts of a plan lie elsewhere. */
class TargetSumsTests {

	private final List<PlacedTarget> plan = new ArrayList<>();

	@Test
	void takesAFigureFromOneParentToAnotherBelowTheCommonOne() {
		plan("5101", 10, "", true);
		plan("510104", 7, "5101", true);
		plan("510105", 3, "5101", true);
		plan("510105009", 3, "510105", true);

		assertThat(follow(part("510105009", "510104", 3))).containsExactly("510104000000 4", "510105000000 6");
	}

	@Test
	void followsThroughSeveralTiersAndLeavesTheOthers() {
		plan("51", 20, "", true);
		plan("5101", 10, "51", true);
		plan("510104", 7, "5101", true);
		plan("5102", 10, "51", true);
		plan("510202", 10, "5102", true);
		plan("510202009", 2, "510202", false);

		assertThat(follow(part("510202009", "510104", 2))).containsExactly("510100000000 8", "510104000000 5",
				"510200000000 12", "510202000000 12");
	}

	@Test
	void beginsATargetWhereTheParentHasNoneOfAPlanThatIsSplit() {
		plan("5101", 10, "", true);
		plan("510104", 10, "5101", true);
		plan("510109001", 3, "510109", false);

		assertThat(follow(part("510109001", "510104", 3))).containsExactly("510104000000 7", "510109000000 3");
	}

	@Test
	void givesTheFigureToOneThatIsNotSplit() {
		plan("5101", 10, "", true);
		plan("510104", 7, "5101", true);
		plan("510105", 3, "5101", false);
		plan("510105009", 4, "510105", true);

		assertThat(follow(part("510105009", "510104", 4))).containsExactly("510104000000 3", "510105000000 7",
				"510105009000 gone");
	}

	@Test
	void letsAPartGoOnAloneWhereNothingIsPlanned() {
		plan("510104", 7, "", true);
		plan("510105009", 4, "510105", true);

		assertThat(follow(part("510105009", "510104", 4))).containsExactly("510104000000 3", "510105009000 4");
	}

	@Test
	void countsEachOfThoseThatMeetForItself() {
		plan("5101", 10, "", true);
		plan("510104", 7, "5101", true);
		plan("510105", 3, "5101", true);
		plan("510105001", 5, "510105", false);

		assertThat(follow(part("510105001", "510104", 2), part("510105001", "510105", 3)))
			.containsExactly("510104000000 5", "510105000000 5");
	}

	@Test
	void followsWhatLeavesAPartThatIsWithdrawn() {
		plan("5101", 12, "", true);
		plan("510104", 9, "5101", true);
		plan("510104002", 5, "510104", true);
		plan("510105", 3, "5101", false);
		plan("510105009", 4, "510105", true);
		plan("510104002001", 1, "510104002", false);

		assertThat(follow(part("510105009", "510104", 4), part("510104002001", "510105009", 1)))
			.containsExactly("510104000000 6", "510104002000 6", "510105000000 6", "510105009000 gone");
	}

	private void plan(String region, int communities, String above, boolean split) {
		this.plan.add(PlacedTarget.stored(region, code(region), communities, LocalDate.of(2026, 12, 31),
				above.isEmpty() ? null : code(above), split));
	}

	private List<String> follow(TargetSums.Part... parts) {
		return new TargetSums(this.plan, () -> "new").follow(List.of(parts))
			.stream()
			.map((target) -> target.region() + (target.isWithdrawn() ? " gone" : " " + target.communities()))
			.sorted()
			.toList();
	}

	private static TargetSums.Part part(String place, String from, int communities) {
		return new TargetSums.Part(code(place), code(from), communities);
	}

	private static RegionCode code(String region) {
		return RegionCode.parse(region).orElseThrow();
	}

}
