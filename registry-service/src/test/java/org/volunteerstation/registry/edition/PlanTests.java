package org.volunteerstation.registry.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Steps that leave the tree whole, whichever comes first. */
class PlanTests {

	private static final Map<RegionCode, RegionName> BEFORE = EditionFixtures.of("51 四川省", "5101 成都市", "510101 甲县",
			"510101001 东镇", "510101001201 甲村村委会", "510101001202 乙村村委会", "510101002 西乡", "510101002201 丙村村委会");

	@Test
	void letsCodesChangePlacesInOneStep() {
		List<Step> steps = plan(BEFORE, EditionFixtures.of("51 四川省", "5101 成都市", "510101 甲县", "510101001 东镇",
				"510101001201 乙村村委会", "510101001202 甲村村委会", "510101002 西乡", "510101002201 丙村村委会"));

		assertThat(steps).singleElement().satisfies((step) -> {
			assertThat(step.region()).isEqualTo(RegionCode.of("510101001"));
			assertThat(step.lines()).allMatch(StepLine::keeps).hasSize(2);
			assertThat(step.founded()).isEmpty();
		});
	}

	@Test
	void endsWhoIsTakenInAndKeepsWhoTakesIn() {
		Map<RegionCode, RegionName> after = new TreeMap<>(BEFORE);
		after.remove(RegionCode.of("510101001202"));

		List<Step> steps = Plan.of(EditionFixtures.stored(BEFORE), after,
				List.of(new Chosen(RegionCode.of("510101001202"), RegionCode.of("510101001201"), false)));

		assertThat(steps).singleElement()
			.satisfies((step) -> assertThat(step.lines())
				.extracting((line) -> line.from() + ">" + line.to() + " " + line.keeps())
				.containsExactlyInAnyOrder("510101001201>510101001201 true", "510101001202>510101001201 false"));
	}

	@Test
	void beginsWhatSeveralBecome() {
		Map<RegionCode, RegionName> after = new TreeMap<>(BEFORE);
		after.remove(RegionCode.of("510101001201"));
		after.remove(RegionCode.of("510101001202"));
		after.put(RegionCode.of("510101001209"), new RegionName("新村村委会"));

		List<Step> steps = Plan.of(EditionFixtures.stored(BEFORE), after,
				List.of(new Chosen(RegionCode.of("510101001201"), RegionCode.of("510101001209"), false),
						new Chosen(RegionCode.of("510101001202"), RegionCode.of("510101001209"), false)));

		assertThat(steps).singleElement().satisfies((step) -> {
			assertThat(step.lines()).noneMatch(StepLine::keeps).hasSize(2);
			assertThat(step.founded()).extracting(Founding::code).containsExactly(RegionCode.of("510101001209"));
		});
	}

	@Test
	void beginsTheRegionThatAWrongRenamingStoodFor() {
		Map<RegionCode, RegionName> after = new TreeMap<>(BEFORE);
		after.put(RegionCode.of("510101001202"), new RegionName("丁村村委会"));

		List<Step> steps = Plan.of(EditionFixtures.stored(BEFORE), after,
				List.of(new Chosen(RegionCode.of("510101001202"), RegionCode.of("510101001201"), false)));

		assertThat(steps).singleElement()
			.satisfies((step) -> assertThat(step.founded()).extracting(Founding::code)
				.containsExactly(RegionCode.of("510101001202")));
	}

	@Test
	void refusesATreeThatHasGrown() {
		Map<RegionCode, RegionName> after = new TreeMap<>(BEFORE);
		after.remove(RegionCode.of("510101001202"));

		assertThatThrownBy(() -> Plan.of(EditionFixtures.stored(BEFORE), after, List.of()))
			.isInstanceOf(EditionRefusal.TreeChanged.class);
	}

	@ParameterizedTest
	@CsvSource({ "2020-06-30,2022-10-31", "2022-10-31,2023-06-30", "2020-06-30,2023-06-30" })
	void turnsOneRealEditionIntoTheNextStepByStep(String from, String to) {
		Map<RegionCode, RegionName> before = EditionFixtures.edition(from);
		Map<RegionCode, RegionName> after = EditionFixtures.edition(to);
		List<Step> steps = new ArrayList<>(plan(before, after));
		Map<RegionCode, RegionName> tree = new TreeMap<>(before);

		java.util.Collections.reverse(steps);
		Set<RegionCode> used = new HashSet<>();
		for (Step step : steps) {
			Set<RegionCode> codes = new HashSet<>();
			step.lines().forEach((line) -> codes.addAll(List.of(line.from(), line.to())));
			step.founded().forEach((region) -> codes.add(region.code()));
			assertThat(codes).allMatch(used::add).allMatch((code) -> code.value().startsWith(step.region().prefix()));
			step.lines().forEach((line) -> tree.remove(line.from()));
			step.lines().stream().filter(StepLine::keeps).forEach((line) -> tree.put(line.to(), line.toName()));
			step.founded().forEach((region) -> tree.put(region.code(), region.name()));
			assertThat(step.lines()).allMatch((line) -> tree.containsKey(line.to()));
			assertThat(codes).filteredOn(tree::containsKey)
				.allMatch((code) -> code.parent().isEmpty() || tree.containsKey(code.parent().get()));
		}

		assertThat(tree).isEqualTo(new TreeMap<>(after));
	}

	private static List<Step> plan(Map<RegionCode, RegionName> before, Map<RegionCode, RegionName> after) {
		Map<RegionCode, Region> stored = EditionFixtures.stored(before);
		return Plan.of(stored, after, EditionFixtures.undecided(Comparison.of(before, after)));
	}

}
