package org.volunteerstation.registry.station;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.volunteerstation.registry.station.StationFixtures.CLOCK;
import static org.volunteerstation.registry.station.StationFixtures.IDS;
import static org.volunteerstation.registry.station.StationFixtures.SHUIJINGFANG;
import static org.volunteerstation.registry.station.StationFixtures.TODAY;
import static org.volunteerstation.registry.station.StationFixtures.draft;
import static org.volunteerstation.registry.station.StationFixtures.inState;
import static org.volunteerstation.registry.station.StationFixtures.station;
import static org.volunteerstation.registry.station.StationState.BUILDING;
import static org.volunteerstation.registry.station.StationState.PLAQUED;
import static org.volunteerstation.registry.station.StationState.RECTIFYING;
import static org.volunteerstation.registry.station.StationState.RUNNING;
import static org.volunteerstation.registry.station.StationState.WITHDRAWN;

class StationTests {

	/** R11, written down a second time on purpose. */
	private static final Map<StationState, Set<StationState>> LEGAL = Map.of(BUILDING, Set.of(PLAQUED, WITHDRAWN),
			PLAQUED, Set.of(RUNNING, RECTIFYING, WITHDRAWN), RUNNING, Set.of(RECTIFYING, WITHDRAWN), RECTIFYING,
			Set.of(RUNNING, WITHDRAWN), WITHDRAWN, Set.of());

	static Stream<Arguments> steps() {
		return Stream.of(StationState.values())
			.flatMap((from) -> Stream.of(StationState.values()).map((to) -> Arguments.of(from, to)));
	}

	@ParameterizedTest
	@MethodSource("steps")
	void takesLegalStepsAndNoOther(StationState from, StationState to) {
		Station station = inState(from);
		Station.Stage step = new Station.Stage(to, TODAY, "原因");

		if (LEGAL.getOrDefault(from, Set.of()).contains(to)) {
			StationEvent.Transitioned taken = station.take(step, CLOCK);

			assertThat(taken.from()).isEqualTo(from);
			assertThat(taken.station().facts().stage()).isEqualTo(step);
			assertThat(taken.station().facts().version()).isEqualTo(8);
		}
		else {
			assertThatExceptionOfType(StationRefusal.TransitionIllegal.class)
				.isThrownBy(() -> station.take(step, CLOCK))
				.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("station-transition-illegal"));
			assertThat(station.facts().version()).isEqualTo(7);
		}
	}

	@Test
	void movesWithItsPoints() {
		Station station = station(SHUIJINGFANG, "某站", RUNNING);
		Station point = StationFixtures.point(station, "某点");
		MoveReason reason = new MoveReason("社区拆分");

		StationEvent.Relocated moved = station.move(StationFixtures.CHONGDELI, null, reason, CLOCK);
		StationEvent.Relocated along = point.follow(moved, CLOCK);

		assertThat(moved.from()).isEqualTo(SHUIJINGFANG);
		assertThat(moved.station().region()).isEqualTo(StationFixtures.CHONGDELI);
		assertThat(moved.station().facts().version()).isEqualTo(2);
		assertThat(along.station().region()).isEqualTo(StationFixtures.CHONGDELI);
		assertThat(along.station().parent()).isEqualTo(station.id());
		assertThat(point.move(StationFixtures.CHONGDELI, moved.station(), reason, CLOCK).station().parent())
			.isEqualTo(station.id());
	}

	@Test
	void givesAPointToAnotherStationOfItsCommunity() {
		Station station = station(SHUIJINGFANG, "某站", RUNNING);
		Station other = station(SHUIJINGFANG, "另站", RUNNING);
		Station point = StationFixtures.point(station, "某点");
		MoveReason reason = new MoveReason("社区合并");

		StationEvent.Relocated moved = point.move(SHUIJINGFANG, other, reason, CLOCK);

		assertThat(moved.isWithin()).isTrue();
		assertThat(moved.before().parent()).isEqualTo(station.id());
		assertThat(moved.station().parent()).isEqualTo(other.id());
		assertThat(moved.station().region()).isEqualTo(SHUIJINGFANG);
		assertThatExceptionOfType(StationRefusal.SameParent.class)
			.isThrownBy(() -> point.move(SHUIJINGFANG, station, reason, CLOCK));
		assertThatExceptionOfType(StationRefusal.PointWithoutStation.class)
			.isThrownBy(() -> point.move(SHUIJINGFANG, null, reason, CLOCK));
		assertThatExceptionOfType(StationRefusal.PointWithoutStation.class)
			.isThrownBy(() -> point.move(SHUIJINGFANG, point, reason, CLOCK));
	}

	@Test
	void movesNowhereThatItCannotBe() {
		Station station = station(SHUIJINGFANG, "某站", RUNNING);
		Station point = StationFixtures.point(station, "某点");
		MoveReason reason = new MoveReason("社区拆分");

		assertThatExceptionOfType(StationRefusal.AlreadyThere.class)
			.isThrownBy(() -> station.move(SHUIJINGFANG, null, reason, CLOCK));
		assertThatExceptionOfType(StationRefusal.PointWithoutStation.class)
			.isThrownBy(() -> point.move(StationFixtures.CHONGDELI, station, reason, CLOCK));
		assertThatExceptionOfType(StationRefusal.Withdrawn.class)
			.isThrownBy(() -> inState(WITHDRAWN).move(StationFixtures.CHONGDELI, null, reason, CLOCK));
		assertThatExceptionOfType(StationRefusal.TextInvalid.class).isThrownBy(() -> new MoveReason(" "));
		assertThatExceptionOfType(StationRefusal.TextInvalid.class).isThrownBy(() -> new MoveReason("字".repeat(161)));
	}

	@Test
	void learnsDateOfPlaqueWhenItIsPutUp() {
		Station plaqued = inState(BUILDING).take(new Station.Stage(PLAQUED, TODAY.minusDays(3), null), CLOCK).station();

		assertThat(plaqued.facts().plaqueOn()).isEqualTo(TODAY.minusDays(3));
	}

	@Test
	void refusesStepOfTomorrowAndStepBeforeLastOne() {
		assertThatExceptionOfType(StationRefusal.DateInvalid.class)
			.isThrownBy(() -> inState(RUNNING).take(new Station.Stage(RECTIFYING, TODAY.plusDays(1), null), CLOCK));
		assertThatExceptionOfType(StationRefusal.DateInvalid.class)
			.isThrownBy(() -> inState(RUNNING).take(new Station.Stage(RECTIFYING, TODAY.minusDays(11), null), CLOCK));
	}

	@Test
	void takesTodayFromShanghai() {
		Clock pastMidnight = Clock.fixed(Instant.parse("2026-11-23T16:00:00Z"), ZoneOffset.UTC);
		Clock beforeMidnight = Clock.fixed(Instant.parse("2026-11-23T15:59:59Z"), ZoneOffset.UTC);
		Station.Stage step = new Station.Stage(RECTIFYING, TODAY, null);

		assertThat(inState(RUNNING).take(step, pastMidnight).station().facts().stage()).isEqualTo(step);
		assertThatExceptionOfType(StationRefusal.DateInvalid.class)
			.isThrownBy(() -> inState(RUNNING).take(step, beforeMidnight));
	}

	@ParameterizedTest
	@EnumSource(value = StationState.class, names = { "PLAQUED", "RUNNING", "RECTIFYING" })
	void needsDateOfPlaqueFromPlaqueOn(StationState state) {
		StationDraft draft = new StationDraft(SHUIJINGFANG, StationKind.STATION, Origin.ENTERED, new StationName("某站"),
				StationSite.UNKNOWN, state, null, null);

		assertThatExceptionOfType(StationRefusal.PlaqueDateInvalid.class).isThrownBy(() -> register(draft));
	}

	@Test
	void refusesDateOfPlaqueBeforePlaque() {
		StationDraft draft = new StationDraft(SHUIJINGFANG, StationKind.STATION, Origin.ENTERED, new StationName("某站"),
				StationSite.UNKNOWN, BUILDING, TODAY, null);

		assertThatExceptionOfType(StationRefusal.PlaqueDateInvalid.class).isThrownBy(() -> register(draft));
	}

	@Test
	void refusesPlaqueOfTomorrow() {
		StationDraft draft = new StationDraft(SHUIJINGFANG, StationKind.STATION, Origin.ENTERED, new StationName("某站"),
				StationSite.UNKNOWN, PLAQUED, TODAY.plusDays(1), null);

		assertThatExceptionOfType(StationRefusal.DateInvalid.class).isThrownBy(() -> register(draft));
	}

	@Test
	void refusesToStartWithdrawn() {
		assertThatExceptionOfType(StationRefusal.StateInvalid.class)
			.isThrownBy(() -> station(SHUIJINGFANG, "某站", WITHDRAWN));
	}

	@Test
	void refusesPointWithoutStation() {
		StationDraft draft = draft(SHUIJINGFANG, StationKind.POINT, "某点", RUNNING);

		assertThatExceptionOfType(StationRefusal.PointWithoutStation.class).isThrownBy(() -> register(draft));
	}

	@Test
	void refusesPointOfStationInAnotherCommunity() {
		Station elsewhere = station(StationFixtures.CHONGDELI, "某站", RUNNING);
		StationDraft draft = draft(SHUIJINGFANG, StationKind.POINT, "某点", RUNNING);

		assertThatExceptionOfType(StationRefusal.PointWithoutStation.class)
			.isThrownBy(() -> Station.register(new StationId(IDS.next()), draft, elsewhere, CLOCK));
	}

	@Test
	void refusesPointOfPointAndOfWithdrawnStation() {
		Station point = StationFixtures.point(station(SHUIJINGFANG, "某站", RUNNING), "某点");
		StationDraft draft = draft(SHUIJINGFANG, StationKind.POINT, "另一点", RUNNING);

		assertThatExceptionOfType(StationRefusal.PointWithoutStation.class)
			.isThrownBy(() -> Station.register(new StationId(IDS.next()), draft, point, CLOCK));
		assertThatExceptionOfType(StationRefusal.Withdrawn.class)
			.isThrownBy(() -> Station.register(new StationId(IDS.next()), draft, inState(WITHDRAWN), CLOCK));
	}

	@Test
	void refusesStationWithParent() {
		Station parent = station(SHUIJINGFANG, "某站", RUNNING);
		StationDraft draft = draft(SHUIJINGFANG, StationKind.STATION, "另一站", RUNNING);

		assertThatExceptionOfType(StationRefusal.StationWithParent.class)
			.isThrownBy(() -> Station.register(new StationId(IDS.next()), draft, parent, CLOCK));
	}

	@Test
	void refusesPointWithoutHostAndStationWithOne() {
		Station parent = station(SHUIJINGFANG, "某站", RUNNING);
		StationDraft hosted = draft(SHUIJINGFANG, StationKind.POINT, "某点", RUNNING);
		StationDraft alone = new StationDraft(hosted.region(), hosted.kind(), hosted.origin(), hosted.name(),
				hosted.site(), hosted.state(), hosted.plaqueOn(), null);
		StationChange toHost = new StationChange(new StationName("某站"), StationSite.UNKNOWN, TODAY,
				StationFixtures.HOST);

		assertThatExceptionOfType(StationRefusal.PointWithoutHost.class)
			.isThrownBy(() -> Station.register(new StationId(IDS.next()), alone, parent, CLOCK));
		assertThatExceptionOfType(StationRefusal.StationWithHost.class).isThrownBy(() -> parent.change(toHost, CLOCK));
	}

	@Test
	void readsHostsAsTheyAreTyped() {
		assertThat(StationHost.of("某物业", " 91350100m000100y43 ").code().value()).isEqualTo("91350100M000100Y43");
		assertThatExceptionOfType(StationRefusal.HostCodeInvalid.class)
			.isThrownBy(() -> StationHost.of("某物业", "91350100M000100Y4I"));
		assertThatExceptionOfType(StationRefusal.TextInvalid.class)
			.isThrownBy(() -> StationHost.of("物", "91350100M000100Y43"))
			.satisfies((refusal) -> assertThat(refusal.pointer()).isEqualTo("/hostName"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "028-86660000", "+86 28 8666 0000", "(028)86660000,86660001", "12345" })
	void takesTelephoneNumbers(String phone) {
		assertThat(new StationSite(null, null, null, null, phone, false).contactPhone()).isEqualTo(phone);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1234", "028-8666x", "０２８１２３４５", "-1234567", "12345 ", "1\n23456" })
	void refusesWhatIsNoTelephoneNumber(String phone) {
		assertThatExceptionOfType(StationRefusal.PhoneInvalid.class)
			.isThrownBy(() -> new StationSite(null, null, null, null, phone, false));
	}

	@Test
	void changesNothingOnceWithdrawn() {
		StationChange change = new StationChange(new StationName("新名"), StationSite.UNKNOWN, TODAY, null);

		assertThatExceptionOfType(StationRefusal.Withdrawn.class)
			.isThrownBy(() -> inState(WITHDRAWN).change(change, CLOCK));
	}

	@ParameterizedTest
	@ValueSource(strings = { "13812345678", "+8613812345678", "0086 138 1234 5678", "138-1234-5678", "138.1234.5678",
			"１３８１２３４５６７８", "１３８－１２３４－５６７８", "＋８６　１３８１２３４５６７８", "⑬812345678", "51010419900307123X", "５１０１０４１９９００３０７１２３Ｘ",
			"510104 19900307 1234" })
	void keepsNoNumbersOfPeopleInItsHistory(String number) {
		StationSite site = new StationSite("水井街 1 号，找 " + number + " 王", null, null, null, null, false);

		StationEvent.Changed changed = inState(RUNNING)
			.change(new StationChange(new StationName("新名"), site, TODAY, null), CLOCK);

		assertThat(StationEdit.of(changed, Actor.PLATFORM).values())
			.filteredOn((value) -> value.field() == StationEdit.Field.ADDRESS)
			.extracting(StationEdit.Value::after)
			.satisfiesExactly((after) -> assertThat(after).isEqualTo("水井街 1 号，找 *** 王"));
	}

	@Test
	void keepsStageAndIdentityWhenChanged() {
		Station station = inState(RUNNING);
		StationSite site = new StationSite("水井街 1 号", 104.08, 30.64, "9:00-17:00", null, false);

		Station changed = station.change(new StationChange(new StationName("新名"), site, TODAY, null), CLOCK).station();

		assertThat(changed.id()).isEqualTo(station.id());
		assertThat(changed.facts().stage()).isEqualTo(station.facts().stage());
		assertThat(changed.facts().site()).isEqualTo(site);
		assertThat(changed.facts().version()).isEqualTo(8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "站", " 某站", "某\u0007站", "某\n站" })
	void refusesNameThatIsNoName(String name) {
		assertThatExceptionOfType(StationRefusal.TextInvalid.class).isThrownBy(() -> new StationName(name));
	}

	@Test
	void takesSqlAndScriptForText() {
		String text = "'; DROP TABLE station; -- <script>alert(1)</script>";

		assertThat(new StationName(text).value()).isEqualTo(text);
	}

	@Test
	void refusesHalfOfCoordinatesAndThoseOutOfRange() {
		assertThatExceptionOfType(StationRefusal.CoordinatesInvalid.class)
			.isThrownBy(() -> new StationSite(null, 104.0, null, null, null, false));
		assertThatExceptionOfType(StationRefusal.CoordinatesInvalid.class)
			.isThrownBy(() -> new StationSite(null, null, 30.0, null, null, false));
		assertThatExceptionOfType(StationRefusal.CoordinatesInvalid.class)
			.isThrownBy(() -> new StationSite(null, 180.1, 30.0, null, null, false));
		assertThatExceptionOfType(StationRefusal.CoordinatesInvalid.class)
			.isThrownBy(() -> new StationSite(null, 104.0, Double.NaN, null, null, false));
		assertThat(new StationSite(null, -180.0, 90.0, null, null, false).longitude()).isEqualTo(-180.0);
	}

	@Test
	void proposesNameOfPlaque() {
		assertThat(StationName.proposed("水井坊社区", StationKind.STATION, 1).value()).isEqualTo("水井坊社区志愿服务站");
		assertThat(StationName.proposed("水井坊社区", StationKind.POINT, 1).value()).isEqualTo("水井坊社区志愿服务点");
		assertThat(StationName.proposed("水井坊社区", StationKind.POINT, 2).value()).isEqualTo("水井坊社区志愿服务点（2）");
		assertThat(StationName.proposed("村".repeat(100), StationKind.STATION, 1).value()).hasSize(100);
		assertThat(StationName.proposed("村".repeat(100), StationKind.POINT, 12).value()).hasSize(100).endsWith("点（12）");
	}

	@Test
	void countsPlaquedRunningAndRectifyingForCoverage() {
		assertThat(StationState.values()).filteredOn(StationState::isCovering)
			.containsExactly(PLAQUED, RUNNING, RECTIFYING);
	}

	private static Station register(StationDraft draft) {
		return Station.register(new StationId(IDS.next()), draft, null, CLOCK).station();
	}

}
