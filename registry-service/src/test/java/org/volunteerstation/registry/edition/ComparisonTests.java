package org.volunteerstation.registry.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.RegionName;

import static org.assertj.core.api.Assertions.assertThat;

/** What is proposed, on the real editions and on small ones. */
class ComparisonTests {

	private static final String[] BASE = { "51 四川省", "5101 成都市", "510101 甲县", "510101001 东镇", "510101002 西乡" };

	@Test
	void keepsWhatIsTheSame() {
		Differences found = compare(with("510101001201 甲村村民委员会"), with("510101001201 甲村村委会"));

		assertThat(shown(found)).containsExactly("RENAMED HIGH SAME_STEM 510101001201>510101001201");
		assertThat(found.unchanged()).isEqualTo(5);
	}

	@Test
	void followsANameToAnotherCodeOfTheCounty() {
		Differences found = compare(with("510101001201 甲村村委会", "510101001202 乙村村委会", "510101002201 丙村村委会"),
				with("510101001201 甲村村委会", "510101002201 丙村村委会", "510101002202 乙村村委会"));

		assertThat(shown(found)).containsExactly("MOVED MEDIUM NAME_IN_COUNTY 510101001202>510101002202");
	}

	@Test
	void doesNotTakeACodeForAProof() {
		Differences found = compare(with("510101001201 甲村村委会", "510101001202 乙村村委会"),
				with("510101001201 乙村村委会", "510101001202 甲村村委会"));

		assertThat(shown(found)).containsExactly("REUSED HIGH NAME_IN_TOWN 510101001201>510101001202",
				"REUSED HIGH NAME_IN_TOWN 510101001202>510101001201");
	}

	@Test
	void saysWhoseCodeWasGivenAway() {
		Differences found = compare(with("510101001201 甲村村委会", "510101001202 乙村村委会"), with("510101001201 乙村村委会"));

		assertThat(shown(found)).containsExactly("REUSED LOW CODE_GIVEN_AWAY 510101001201>510101001201",
				"MOVED HIGH NAME_IN_TOWN 510101001202>510101001201");
	}

	@Test
	void tellsARenamingFromALikeName() {
		Differences found = compare(with("510101001201 李白故里村委会", "510101001202 红旗村村委会"),
				with("510101001201 李白故居村委会", "510101001202 桃花村村委会"));

		assertThat(shown(found)).containsExactly("RENAMED MEDIUM LIKE_NAME 510101001201>510101001201",
				"RENAMED LOW CODE_ALONE 510101001202>510101001202");
	}

	@Test
	void letsAVanishedVillageJoinItsNamesake() {
		Differences found = compare(with("510101001001 甲社区居委会", "510101001201 甲村村委会"), with("510101001001 甲社区居委会"));

		assertThat(shown(found)).containsExactly("MERGED MEDIUM NAME_MET 510101001201>510101001001");
	}

	@Test
	void givesAVanishedNameTheNearestAsDefault() {
		Differences found = compare(
				with("510101001201 甲村村委会", "510101001202 乙村村委会", "510101001205 红星桥村委会", "510101001203 丙村村委会"),
				with("510101001201 甲村村委会", "510101001202 乙村村委会", "510101001209 大红星村委会"));

		assertThat(shown(found)).containsExactly("VANISHED LOW NEAREST 510101001203>510101001202",
				"MOVED LOW LIKE_NAME_IN_TOWN 510101001205>510101001209");
		assertThat(found.proposals().getFirst().fallback()).isEqualTo(RegionCode.of("510101001201"));
	}

	@Test
	void followsTheChildrenOfATown() {
		Differences found = compare(
				with("510101001001 甲社区居委会", "510101002201 乙村村委会", "510101002202 丙村村委会", "510101002203 丁村村委会",
						"510101002204 戊村村委会"),
				List.of("51 四川省", "5101 成都市", "510101 甲县", "510101001 东镇", "510101001001 甲社区居委会", "510101001201 乙村村委会",
						"510101001202 丙村村委会", "510101001203 丁村村委会"));

		assertThat(shown(found)).contains("MERGED HIGH CHILDREN_WENT 510101002000>510101001000",
				"MOVED HIGH NAME_IN_TOWN 510101002201>510101001201", "VANISHED LOW NEAREST 510101002204>510101001203");
	}

	@Test
	void followsARecodedCounty() {
		Differences found = compare(with("510101001001 甲社区居委会", "510101002201 乙村村委会"), List.of("51 四川省", "5101 成都市",
				"510181 甲市", "510181101 东镇", "510181201 西乡", "510181101001 甲社区居委会", "510181201201 乙村村委会"));

		assertThat(shown(found)).containsExactly("MOVED HIGH NAME_IN_CITY 510101000000>510181000000",
				"TRANSFERRED HIGH NAME_IN_CITY 510101001000>510181101000",
				"TRANSFERRED HIGH NAME_IN_TOWN 510101001001>510181101001",
				"TRANSFERRED HIGH NAME_IN_CITY 510101002000>510181201000",
				"TRANSFERRED HIGH NAME_IN_TOWN 510101002201>510181201201");
	}

	@Test
	void takesNoNameOfAnotherCountyForAProof() {
		List<String> before = new java.util.ArrayList<>(with("510101001201 甲村村委会", "510101001202 乙村村委会"));
		before.addAll(List.of("510102 乙县", "510102001 南镇", "510102001201 丙村村委会"));
		List<String> after = new java.util.ArrayList<>(with("510101001202 乙村村委会"));
		after.addAll(List.of("510102 乙县", "510102001 南镇", "510102001201 丙村村委会", "510102001202 甲村村委会"));

		assertThat(shown(compare(before, after))).containsExactly("VANISHED LOW NEAREST 510101001201>510101001202",
				"NEW HIGH NO_PREDECESSOR null>510102001202");
	}

	@Test
	void followsATownToAnotherCountyWithItsChildren() {
		List<String> before = new java.util.ArrayList<>(
				with("510101001201 甲村村委会", "510101002201 乙村村委会", "510101002202 丁村村委会"));
		before.addAll(List.of("510102 乙县", "510102001 南镇"));
		List<String> after = List.of("51 四川省", "5101 成都市", "510101 甲县", "510101001 东镇", "510101001201 甲村村委会",
				"510102 乙县", "510102001 南镇", "510102002 西镇", "510102002201 乙村村委会", "510102002202 丁村村委会");

		assertThat(shown(compare(before, after))).containsExactly(
				"TRANSFERRED HIGH NAME_IN_CITY 510101002000>510102002000",
				"TRANSFERRED HIGH NAME_IN_TOWN 510101002201>510102002201",
				"TRANSFERRED HIGH NAME_IN_TOWN 510101002202>510102002202");
	}

	@Test
	void namesRegionsWithoutAPredecessor() {
		Differences found = compare(with("510101001201 甲村村委会"), with("510101001201 甲村村委会", "510101002001 新社区居委会"));

		assertThat(shown(found)).containsExactly("NEW HIGH NO_PREDECESSOR null>510101002001");
	}

	@Test
	void comparesTheEditionsOf2020And2022() {
		Differences found = Comparison.of(EditionFixtures.edition("2020-06-30"), EditionFixtures.edition("2022-10-31"));

		assertThat(counts(found)).containsExactly("MERGED HIGH 52", "MERGED MEDIUM 94", "MOVED HIGH 629",
				"MOVED LOW 37", "MOVED MEDIUM 31", "NEW HIGH 141", "RENAMED HIGH 1093", "RENAMED LOW 352",
				"RENAMED MEDIUM 137", "REUSED HIGH 1", "REUSED LOW 10", "REUSED MEDIUM 6", "TRANSFERRED HIGH 264",
				"TRANSFERRED LOW 2", "TRANSFERRED MEDIUM 4", "VANISHED LOW 1257");
		assertThat(found.unchanged()).isEqualTo(34_904);
		assertThat(shown(found)).contains("MOVED HIGH NAME_IN_CITY 513425000000>513402000000",
				"MERGED HIGH CHILDREN_WENT 511071000000>511002000000",
				"REUSED MEDIUM NAME_IN_COUNTY 513423113202>513423116203",
				"REUSED LOW CODE_GIVEN_AWAY 513423116203>513423116203");
	}

	@Test
	void comparesTheEditionsOf2022And2023() {
		Differences found = Comparison.of(EditionFixtures.edition("2022-10-31"), EditionFixtures.edition("2023-06-30"));

		assertThat(counts(found)).containsExactly("MOVED HIGH 5", "NEW HIGH 21", "RENAMED HIGH 145", "RENAMED LOW 26",
				"RENAMED MEDIUM 12", "VANISHED LOW 5");
		assertThat(found.unchanged()).isEqualTo(37_517);
	}

	@Test
	void proposesTheSameAgain() {
		Map<RegionCode, RegionName> before = EditionFixtures.edition("2020-06-30");
		Map<RegionCode, RegionName> after = EditionFixtures.edition("2022-10-31");

		assertThat(Comparison.of(new HashMap<>(before), new TreeMap<>(after)))
			.isEqualTo(Comparison.of(new TreeMap<>(before), new HashMap<>(after)));
	}

	private static Differences compare(List<String> before, List<String> after) {
		return Comparison.of(EditionFixtures.of(before.toArray(String[]::new)),
				EditionFixtures.of(after.toArray(String[]::new)));
	}

	private static List<String> with(String... lines) {
		return java.util.stream.Stream.concat(java.util.Arrays.stream(BASE), java.util.Arrays.stream(lines)).toList();
	}

	private static List<String> shown(Differences found) {
		return found.proposals()
			.stream()
			.map((one) -> "%s %s %s %s>%s".formatted(one.kind(), one.confidence(), one.reason(), one.from(), one.to()))
			.toList();
	}

	/** Of each kind and confidence. */
	private static List<String> counts(Differences found) {
		return found.proposals()
			.stream()
			.collect(Collectors.groupingBy((one) -> one.kind() + " " + one.confidence(), TreeMap::new,
					Collectors.counting()))
			.entrySet()
			.stream()
			.map((count) -> count.getKey() + " " + count.getValue())
			.toList();
	}

}
