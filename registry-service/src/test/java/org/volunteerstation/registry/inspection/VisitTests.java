package org.volunteerstation.registry.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.station.StationId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.volunteerstation.registry.inspection.VisitState.CLOSED;
import static org.volunteerstation.registry.inspection.VisitState.PLANNED;
import static org.volunteerstation.registry.inspection.VisitState.RECHECKED;
import static org.volunteerstation.registry.inspection.VisitState.RECTIFYING;
import static org.volunteerstation.registry.inspection.VisitState.VISITED;

/**
 * The tables of states, written down a second time on purpose, and what a visit keeps.
 */
class VisitTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneOffset.UTC);

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

	private static final LocalDate SOON = TODAY.plusDays(10);

	private static final Inspector SOMEBODY = new Inspector("00000000-0000-7000-8000-000000000001", "officer");

	private static final String COMMUNITY = "510104017001";

	private static final Map<VisitState, Set<VisitState>> LEGAL = Map.of(PLANNED, Set.of(VISITED, CLOSED), VISITED,
			Set.of(VISITED, RECTIFYING, CLOSED), RECTIFYING, Set.of(RECTIFYING, RECHECKED, CLOSED), RECHECKED,
			Set.of(CLOSED), CLOSED, Set.of());

	private static final Map<InspectionPlan.State, Set<InspectionPlan.State>> LEGAL_OF_PLAN = Map.of(
			InspectionPlan.State.DRAFT, Set.of(InspectionPlan.State.OPEN), InspectionPlan.State.OPEN,
			Set.of(InspectionPlan.State.CLOSED), InspectionPlan.State.CLOSED, Set.of());

	private static final Map<Deficiency.State, Set<Deficiency.State>> LEGAL_OF_FINDING = Map.of(Deficiency.State.FOUND,
			Set.of(Deficiency.State.NOTED, Deficiency.State.OPEN), Deficiency.State.OPEN,
			Set.of(Deficiency.State.ANSWERED, Deficiency.State.ENDED), Deficiency.State.ANSWERED,
			Set.of(Deficiency.State.OPEN, Deficiency.State.PASSED, Deficiency.State.ENDED), Deficiency.State.NOTED,
			Set.of(), Deficiency.State.PASSED, Set.of(), Deficiency.State.ENDED, Set.of());

	static Stream<Arguments> steps() {
		Map<String, UnaryOperator<Visit>> steps = Map.of("record", (visit) -> visit.recorded(report(SOON), CLOCK),
				"issue", (visit) -> visit.issued(false, CLOCK), "answer",
				(visit) -> visit.answered("1", answer(), CLOCK), "recheck",
				(visit) -> visit.rechecked("1", look(true), null, CLOCK), "close",
				(visit) -> visit.closed("站点装修", false, CLOCK), "end", (visit) -> visit.closed("站点撤销", true, CLOCK));
		return Stream.of(VisitState.values())
			.flatMap((from) -> steps.entrySet()
				.stream()
				.map((step) -> Arguments.of(from, step.getKey(), step.getValue())));
	}

	@ParameterizedTest
	@MethodSource("steps")
	void takesEachStepFromTheStatesThatAllowItAndNoOther(VisitState from, String name, UnaryOperator<Visit> step) {
		Map<String, Map<VisitState, VisitState>> legal = Map.of("record", Map.of(PLANNED, VISITED, VISITED, VISITED),
				"issue", Map.of(VISITED, RECTIFYING), "answer", Map.of(RECTIFYING, RECTIFYING), "recheck", Map.of(),
				"close", Map.of(PLANNED, CLOSED, RECHECKED, CLOSED), "end",
				Map.of(PLANNED, CLOSED, RECTIFYING, CLOSED, RECHECKED, CLOSED));
		VisitState to = legal.getOrDefault(name, Map.of()).get(from);
		Visit visit = in(from);

		if (to != null) {
			Visit after = step.apply(visit);

			assertThat(after.state()).isEqualTo(to);
			assertThat(after.version()).isEqualTo(visit.version() + 1);
			assertThat(LEGAL.get(from)).contains(to);
		}
		else {
			assertThatExceptionOfType(InspectionRefusal.Conflict.class).isThrownBy(() -> step.apply(visit));
		}
	}

	@Test
	void keepsTheTablesOfStates() {
		for (VisitState from : VisitState.values()) {
			assertThat(from.next()).isEqualTo(LEGAL.get(from));
		}
		for (InspectionPlan.State from : InspectionPlan.State.values()) {
			assertThat(from.next()).isEqualTo(LEGAL_OF_PLAN.get(from));
		}
		for (Deficiency.State from : Deficiency.State.values()) {
			assertThat(from.next()).isEqualTo(LEGAL_OF_FINDING.get(from));
		}
	}

	@Test
	void stepsAPlanByItsTableAndNoOther() {
		for (InspectionPlan.State from : InspectionPlan.State.values()) {
			for (InspectionPlan.State to : InspectionPlan.State.values()) {
				InspectionPlan plan = new InspectionPlan("1", new RegionCode("510104000000"), "officer", terms(), from,
						null, null, 4, CLOCK.instant());
				if (LEGAL_OF_PLAN.getOrDefault(from, Set.of()).contains(to)) {
					assertThat(plan.stepped(to, CLOCK).version()).isEqualTo(5);
				}
				else {
					assertThatExceptionOfType(InspectionRefusal.Conflict.class)
						.isThrownBy(() -> plan.stepped(to, CLOCK));
				}
			}
		}
	}

	@Test
	void stepsAFindingByItsTableAndNoOther() {
		for (Deficiency.State from : Deficiency.State.values()) {
			Deficiency finding = finding(from);
			Set<Deficiency.State> legal = LEGAL_OF_FINDING.getOrDefault(from, Set.of());
			attempt(legal.contains(Deficiency.State.OPEN) && from == Deficiency.State.FOUND, Deficiency.State.OPEN,
					() -> finding.issued(TODAY));
			attempt(legal.contains(Deficiency.State.ANSWERED), Deficiency.State.ANSWERED,
					() -> finding.answered(answer()));
			attempt(legal.contains(Deficiency.State.PASSED), Deficiency.State.PASSED,
					() -> finding.rechecked(look(true), null, TODAY));
			attempt(legal.contains(Deficiency.State.ENDED), Deficiency.State.ENDED, () -> finding.ended(TODAY));
			attempt(legal.contains(Deficiency.State.OPEN) && from == Deficiency.State.ANSWERED, Deficiency.State.OPEN,
					() -> finding.rechecked(look(false), SOON.plusDays(5), TODAY));
		}
	}

	@Test
	void goesRoundUntilAllIsPutRight() {
		Visit issued = in(VISITED).issued(true, CLOCK);

		assertThat(issued.finding("1").state()).isEqualTo(Deficiency.State.OPEN);
		assertThat(issued.finding("2").state()).isEqualTo(Deficiency.State.NOTED);
		Visit failed = issued.answered("1", answer(), CLOCK).rechecked("1", look(false), SOON.plusDays(5), CLOCK);
		assertThat(failed.state()).isEqualTo(RECTIFYING);
		assertThat(failed.finding("1").rounds()).hasSize(2);
		assertThat(failed.finding("1").dueOn()).isEqualTo(SOON.plusDays(5));
		Visit passed = failed.answered("1", answer(), CLOCK).rechecked("1", look(true), null, CLOCK);
		assertThat(passed.state()).isEqualTo(RECHECKED);
		assertThat(passed.finding("1").closedOn()).isEqualTo(TODAY);
		assertThat(passed.outcome().held()).isTrue();
		assertThat(passed.closed(null, false, CLOCK).outcome().closedOn()).isEqualTo(TODAY);
	}

	@Test
	void isClosedAtOnceWhenNothingHasToBePutRight() {
		Visit visit = in(PLANNED).recorded(report(null), CLOCK).issued(false, CLOCK);

		assertThat(visit.state()).isEqualTo(CLOSED);
		assertThat(visit.outcome().closedOn()).isEqualTo(TODAY);
	}

	@Test
	void isOverdueFromTheDayAfterTheLastOne() {
		Deficiency open = finding(Deficiency.State.OPEN);

		assertThat(open.isOverdue(SOON)).isFalse();
		assertThat(open.isOverdue(SOON.plusDays(1))).isTrue();
		assertThat(open.answered(answer()).isOverdue(SOON.plusDays(1))).isFalse();
	}

	@Test
	void needsAReasonWhenNobodyWasThereOrSomethingIsNotPutRight() {
		for (VisitState from : List.of(PLANNED, RECTIFYING)) {
			assertThatExceptionOfType(InspectionRefusal.Invalid.class)
				.isThrownBy(() -> in(from).closed(" ", true, CLOCK))
				.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("inspection-reason-missing"));
		}
	}

	@Test
	void endsWithItsStationAndSaysWhatWasNotPutRight() {
		Visit closed = in(RECTIFYING).closed("站点已撤销", true, CLOCK);

		assertThat(closed.finding("1").state()).isEqualTo(Deficiency.State.ENDED);
		assertThat(closed.finding("1").closedOn()).isEqualTo(TODAY);
		assertThat(closed.finding("1").isOverdue(SOON.plusDays(1))).isFalse();
		assertThat(closed.finding("2").state()).isEqualTo(Deficiency.State.NOTED);
		assertThat(closed.outcome().reason()).isEqualTo("站点已撤销");
	}

	@Test
	void publishesOnlyWhatTheCommunityWasTold() {
		for (VisitState from : VisitState.values()) {
			if (Set.of(RECTIFYING, RECHECKED).contains(from)) {
				assertThat(in(from).published(CLOCK).outcome().publishedOn()).isEqualTo(TODAY);
			}
			else if (from != CLOSED) {
				assertThatExceptionOfType(InspectionRefusal.Conflict.class).isThrownBy(() -> in(from).published(CLOCK));
			}
		}
	}

	@Test
	void isTheOfficesToDoAndTheCommunitysToAnswer() {
		Visit visit = in(RECTIFYING);

		for (String above : List.of("510104", "5101", "51")) {
			Desk.checkOffice(visit, RegionScope.of(above));
			assertThatExceptionOfType(InspectionRefusal.Forbidden.class)
				.isThrownBy(() -> Desk.checkCommunity(visit, RegionScope.of(above)));
		}
		for (String below : List.of("510104017", COMMUNITY)) {
			assertThatExceptionOfType(InspectionRefusal.Forbidden.class)
				.isThrownBy(() -> Desk.checkOffice(visit, RegionScope.of(below)));
		}
		Desk.checkCommunity(visit, RegionScope.of(COMMUNITY));
	}

	@ParameterizedTest
	@ValueSource(strings = { "联系人电话13800138000", "身份证510104199001011234", "51010419900101123X 有误", "好", " " })
	void refusesTextWithNumbersOfPeopleOrNoneAtAll(String text) {
		assertThatExceptionOfType(InspectionRefusal.Invalid.class)
			.isThrownBy(() -> InspectionText.checked(text, "/text", InspectionText.MAX));
	}

	@Test
	void takesLongerNumbersForWhatTheyAre() {
		assertThat(InspectionText.checked("资产编号 138001380001234567890", "/text", InspectionText.MAX)).isNotEmpty();
		assertThat(InspectionText.checked("文号 510104-2026-001", "/text", InspectionText.MAX)).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 101, -1 })
	void refusesAShareThatIsNone(int percent) {
		assertThatExceptionOfType(InspectionRefusal.Invalid.class)
			.isThrownBy(() -> new SampleSize(SampleSize.Unit.PERCENT, percent));
	}

	@Test
	void refusesAPeriodThatEndsBeforeItBegins() {
		assertThatExceptionOfType(InspectionRefusal.Invalid.class)
			.isThrownBy(() -> new PlanTerms("季度检查", TODAY, TODAY.minusDays(1), new RegionCode("510104000000"), null,
					new SampleSize(SampleSize.Unit.NUMBER, 3), PlanTerms.Method.ON_SITE));
	}

	private static void attempt(boolean legal, Deficiency.State to, Supplier<Deficiency> step) {
		if (legal) {
			assertThat(step.get().state()).isEqualTo(to);
		}
		else {
			assertThatExceptionOfType(InspectionRefusal.Conflict.class).isThrownBy(step::get);
		}
	}

	private static PlanTerms terms() {
		return new PlanTerms("季度检查", TODAY, SOON, new RegionCode("510104000000"), null,
				new SampleSize(SampleSize.Unit.NUMBER, 3), PlanTerms.Method.ON_SITE);
	}

	/** A visit with a finding to be put right, number 1, and one that is only noted. */
	private static Visit in(VisitState state) {
		Visit planned = new Visit(new Visit.Site("00000000-0000-7000-8000-000000000002",
				"00000000-0000-7000-8000-000000000003", new RegionCode("510104000000"),
				new StationId("00000000-0000-7000-8000-000000000004"), new RegionCode(COMMUNITY)), PLANNED, null,
				Visit.Outcome.NONE, 1, CLOCK.instant());
		return switch (state) {
			case PLANNED -> planned;
			case VISITED -> planned.recorded(report(SOON), CLOCK);
			case RECTIFYING -> in(VISITED).issued(false, CLOCK);
			case RECHECKED -> in(RECTIFYING).answered("1", answer(), CLOCK).rechecked("1", look(true), null, CLOCK);
			case CLOSED -> in(RECHECKED).closed(null, false, CLOCK);
		};
	}

	private static Report report(@Nullable LocalDate due) {
		return new Report(SOMEBODY, TODAY, 1, null, List.of(new ItemResult("STANDARD_RULES", false, null)), List.of(
				Deficiency.found("1", 1,
						new Deficiency.Draft(Deficiency.Severity.SERIOUS, "STANDARD_RULES", "没有公示管理制度", due)),
				Deficiency.found("2", 2, new Deficiency.Draft(Deficiency.Severity.MINOR, null, "标识有污损", null))));
	}

	private static Deficiency finding(Deficiency.State state) {
		Deficiency found = Deficiency.found("1", 1,
				new Deficiency.Draft(Deficiency.Severity.GENERAL, null, "没有公示管理制度", SOON));
		return switch (state) {
			case FOUND -> found;
			case NOTED ->
				Deficiency.found("1", 1, new Deficiency.Draft(Deficiency.Severity.GENERAL, null, "没有公示管理制度", null))
					.issued(TODAY);
			case OPEN -> found.issued(TODAY);
			case ANSWERED -> finding(Deficiency.State.OPEN).answered(answer());
			case PASSED -> finding(Deficiency.State.ANSWERED).rechecked(look(true), null, TODAY);
			case ENDED -> finding(Deficiency.State.OPEN).ended(TODAY);
		};
	}

	private static Deficiency.Answer answer() {
		return new Deficiency.Answer("已张贴并公示", SOMEBODY, CLOCK.instant());
	}

	private static Deficiency.Recheck look(boolean passed) {
		return new Deficiency.Recheck(passed, null, SOMEBODY, CLOCK.instant());
	}

}
