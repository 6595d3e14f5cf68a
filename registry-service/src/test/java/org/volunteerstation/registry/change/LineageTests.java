package org.volunteerstation.registry.change;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.registry.change.sheet.ChangeWords;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LineageTests {

	private static final LocalDate BEGUN = LocalDate.of(2023, 6, 30);

	private static final LocalDate ON = LocalDate.of(2026, 11, 1);

	private static final RegionScope CITY = RegionScope.of("5199");

	private final Map<RegionCode, Region> tree = tree("5199", "519901", "519901001", "519901001001", "519901001201",
			"519901002", "519901002001", "519901002002", "519901002201", "519902", "519902001", "519902001001");

	@Test
	void givesMovingVillagesFreeNumbersOfTheirKind() {
		List<Line> lines = Lineage.of(draft(ChangeKind.MERGE, List.of("519901001", "519901002"), "519901001:东镇"),
				this.tree, Map.of(), CITY);

		assertThat(shown(lines)).containsExactly("519901001000>519901001000", "519901002000>519901001000",
				"519901002001>519901001002", "519901002002>519901001003", "519901002201>519901001202");
	}

	@Test
	void movesAllBelowATransferredRegion() {
		List<Line> lines = Lineage.of(draft(ChangeKind.TRANSFER, List.of("519901001"), "519902009:"), this.tree,
				Map.of(), CITY);

		assertThat(shown(lines)).containsExactly("519901001000>519902009000", "519901001001>519902009001",
				"519901001201>519902009201");
		assertThat(lines).extracting((line) -> line.name().value()).contains("519901001001");
		assertThat(Line.recut(lines)).containsExactly(RegionCode.of("519901"), RegionCode.of("519902"));
	}

	@Test
	void movesTwoTiersOfARecodedCounty() {
		List<Line> lines = Lineage.of(draft(ChangeKind.RECODE, List.of("519901"), "519977:"), this.tree, Map.of(),
				CITY);

		assertThat(lines).hasSize(8);
		assertThat(Line.recut(lines)).as("all go along").isEmpty();
		assertThat(shown(lines)).contains("519901002000>519977002000", "519901002201>519977002201");
	}

	@Test
	void splitsWhatIsBelowAsTold() {
		List<Line> lines = Lineage.of(draft(ChangeKind.SPLIT, List.of("519901002"),
				Map.of("519901002201", "519901003201"), "519901002:", "519901003:北镇"), this.tree, Map.of(), CITY);

		assertThat(shown(lines)).containsExactly("519901002000>519901002000", "519901002000>519901003000",
				"519901002201>519901003201");
		assertThat(lines).extracting(Line::carries).containsExactly(true, false, true);
		assertThat(Line.recut(lines)).containsExactly(RegionCode.of("519901002"), RegionCode.of("519901003"));
	}

	@Test
	void givesTwoCountiesOtherPartsByAMergeAcrossTheirBorder() {
		List<Line> lines = Lineage.of(draft(ChangeKind.MERGE, List.of("519901002", "519902001"), "519902001:西南镇"),
				this.tree, Map.of(), CITY);

		assertThat(Line.recut(lines)).containsExactly(RegionCode.of("519901"), RegionCode.of("519902"));
	}

	@Test
	void refusesShapesThatDoNotFit() {
		refused("change-order-regions-wrong", draft(ChangeKind.MERGE, List.of("519901001"), "519901001:甲"));
		refused("change-order-regions-wrong", draft(ChangeKind.MERGE, List.of("519901001", "519902"), "519901001:甲"));
		refused("change-order-regions-wrong",
				draft(ChangeKind.MERGE, List.of("519901001", "519901001"), "519901001:甲"));
		refused("change-order-regions-wrong", draft(ChangeKind.SPLIT, List.of("519901001"), "519901003:甲"));
		refused("change-order-regions-wrong", draft(ChangeKind.RENAME, List.of("519901001"), "519901003:甲"));
		refused("change-order-regions-wrong", draft(ChangeKind.RECODE, List.of("519901001"), "519902003:甲"));
		refused("change-order-regions-wrong", draft(ChangeKind.TRANSFER, List.of("519901001"), "519901003:甲"));
		refused("change-order-regions-wrong", draft(ChangeKind.RECODE, List.of("519901001"), "519903:甲"));
	}

	@Test
	void namesTheKindInWordsWhenAShapeDoesNotFit() {
		ProblemTexts texts = ProblemTexts.ofClassPath("registry-service");
		for (ChangeKind kind : ChangeKind.values()) {
			ChangeRefusal refusal = new ChangeRefusal.RegionsWrong(kind, "/from");
			LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
			assertThat(texts.detail(refusal.code(), refusal.arguments())).startsWith(ChangeWords.of(kind).chinese());
			LocaleContextHolder.setLocale(Locale.ENGLISH);
			assertThat(texts.detail(refusal.code(), refusal.arguments())).startsWith("For a ")
				.doesNotContain(kind.name());
		}
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void refusesTakenCodesAndCycles() {
		refused("change-order-code-taken", draft(ChangeKind.RECODE, List.of("519901001"), "519901002:"));
		refused("change-order-code-taken", draft(ChangeKind.MERGE, List.of("519901001", "519901002"),
				Map.of("519901002001", "519901001001"), "519901001:甲"));
		refused("change-order-code-taken", draft(ChangeKind.MERGE, List.of("519901001", "519901002"),
				Map.of("519901002001", "519901001009", "519901002002", "519901001009"), "519901001:甲"));
		refused("change-order-code-taken", draft(ChangeKind.SPLIT, List.of("519901002"), "519901003:甲", "519902001:乙"));
	}

	@Test
	void refusesMovesThatTearTheTree() {
		refused("change-order-move-wrong", draft(ChangeKind.MERGE, List.of("519901001", "519901002"),
				Map.of("519901002001", "519902001009"), "519901001:甲"));
		refused("change-order-move-wrong", draft(ChangeKind.MERGE, List.of("519901001", "519901002"),
				Map.of("519902001001", "519901001009"), "519901001:甲"));
		refused("change-order-parent-missing", draft(ChangeKind.TRANSFER, List.of("519901001"), "519909001:"));
	}

	@Test
	void refusesDatesNotAfterThePresentState() {
		ChangeDraft draft = draft(ChangeKind.RENAME, List.of("519901001"), "519901001:甲");

		refused("change-order-date-early",
				new ChangeDraft(draft.kind(), BEGUN, null, draft.from(), draft.to(), draft.moves(), draft.renames()));
	}

	@Test
	void refusesAParentThatBeganAfterTheDay() {
		ChangeDraft transfer = draft(ChangeKind.TRANSFER, List.of("519901001"), "519902009:");

		begun("519902", ON.plusDays(1));
		refused("change-order-date-early", transfer);
		begun("519902", ON);
		assertThat(Lineage.of(transfer, this.tree, Map.of(), CITY)).isNotEmpty();
		begun("519901", ON.plusDays(1));
		assertThat(Lineage.of(draft(ChangeKind.RENAME, List.of("519901001"), "519901001:甲"), this.tree, Map.of(), CITY))
			.as("the parent of before, which has another name since")
			.isNotEmpty();
	}

	@Test
	void refusesADayAfterWhichSomethingEndedBelowAnOldCode() {
		Map<RegionCode, LocalDate> ended = Map.of(RegionCode.of("519901002003"), ON.plusDays(1));
		ChangeDraft recode = draft(ChangeKind.RECODE, List.of("519901002"), "519901007:");

		assertThatThrownBy(() -> Lineage.of(recode, this.tree, ended, CITY)).isInstanceOfSatisfying(
				ChangeRefusal.TooEarly.class,
				(refusal) -> assertThat(refusal.arguments()).containsExactly("519901002003", "2026-11-02"));
		assertThatThrownBy(() -> Lineage.of(draft(ChangeKind.MERGE, List.of("519901001", "519901002"), "519901001:甲"),
				this.tree, ended, CITY))
			.isInstanceOf(ChangeRefusal.TooEarly.class);
		assertThatThrownBy(
				() -> Lineage.of(draft(ChangeKind.RECODE, List.of("519901"), "519977:"), this.tree, ended, CITY))
			.as("two tiers down")
			.isInstanceOf(ChangeRefusal.TooEarly.class);
		assertThat(Lineage.of(draft(ChangeKind.SPLIT, List.of("519901002"), Map.of("519901002201", "519901003201"),
				"519901002:", "519901003:北镇"), this.tree, ended, CITY))
			.as("its parent goes on")
			.isNotEmpty();
	}

	@Test
	void needsANameForWhatIsNew() {
		refused("change-order-name-missing", draft(ChangeKind.SPLIT, List.of("519901001"), "519901001:", "519901003:"));
		refused("change-order-name-missing", draft(ChangeKind.RENAME, List.of("519901001"), "519901001:"));
		refused("change-order-name-missing", draft(ChangeKind.RENAME, List.of("519901001"), "519901001:519901001"));
	}

	@Test
	void hidesWhatLiesOutsideTheScope() {
		ChangeDraft transfer = draft(ChangeKind.TRANSFER, List.of("519901001"), "519902009:");
		ChangeDraft own = draft(ChangeKind.RECODE, List.of("519901"), "519977:");

		assertThatThrownBy(() -> Lineage.of(transfer, this.tree, Map.of(), RegionScope.of("519901")))
			.isInstanceOf(OutsideScope.class);
		assertThatThrownBy(() -> Lineage.of(own, this.tree, Map.of(), RegionScope.of("519901")))
			.isInstanceOf(OutsideScope.class);
	}

	private void begun(String code, LocalDate on) {
		this.tree.put(RegionCode.of(code), new Region("id-" + code, RegionCode.of(code), new RegionName(code), 2, on,
				Region.OPEN_END, "test", null, null));
	}

	private void refused(String code, ChangeDraft draft) {
		assertThatThrownBy(() -> Lineage.of(draft, this.tree, Map.of(), CITY)).as("%s", draft)
			.isInstanceOfSatisfying(ChangeRefusal.class, (refusal) -> assertThat(refusal.code()).isEqualTo(code));
	}

	private static List<String> shown(List<Line> lines) {
		return lines.stream().map((line) -> line.from() + ">" + line.to()).toList();
	}

	private static ChangeDraft draft(ChangeKind kind, List<String> from, String... to) {
		return draft(kind, from, Map.of(), to);
	}

	private static ChangeDraft draft(ChangeKind kind, List<String> from, Map<String, String> moves, String... to) {
		Map<RegionCode, RegionCode> codes = new LinkedHashMap<>();
		moves.forEach((old, fresh) -> codes.put(RegionCode.of(old), RegionCode.of(fresh)));
		return new ChangeDraft(kind, ON, null, from.stream().map(RegionCode::of).toList(),
				Arrays.stream(to).map(LineageTests::successor).toList(), codes, Map.of());
	}

	private static ChangeDraft.Successor successor(String text) {
		String[] parts = text.split(":", -1);
		@Nullable RegionName name = parts[1].isEmpty() ? null : new RegionName(parts[1]);
		return new ChangeDraft.Successor(RegionCode.of(parts[0]), name);
	}

	private static Map<RegionCode, Region> tree(String... codes) {
		Map<RegionCode, Region> tree = new LinkedHashMap<>();
		for (String code : codes) {
			tree.put(RegionCode.of(code), new Region("id-" + code, RegionCode.of(code), new RegionName(code), 1, BEGUN,
					Region.OPEN_END, "test", null, null));
		}
		tree.put(RegionCode.of("51"), new Region("id-51", RegionCode.of("51"), new RegionName("省"), 1, BEGUN,
				Region.OPEN_END, "test", null, null));
		return tree;
	}

}
