package org.volunteerstation.activity.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.volunteerstation.platform.core.RegionCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ActivityTests {

	private static final Instant NOW = Instant.parse("2026-03-05T01:00:00Z");

	private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

	private static final ActivityId ID = new ActivityId("018f0000-0000-7000-8000-000000000001");

	private static final HomeProject PROJECT = new HomeProject("018f0000-0000-7000-8000-000000000002",
			RegionCode.of("510104017001"), "018f0000-0000-7000-8000-000000000003");

	private static final OfferedProject OFFERED = new OfferedProject(PROJECT, false);

	@Test
	void belongsToItsProject() {
		Activity activity = Activity.plan(ID, OFFERED, content(1, 3), CLOCK).activity();

		assertThat(activity.project()).isEqualTo(PROJECT);
		assertThat(activity.state()).isEqualTo(ActivityState.PLANNED);
		assertThat(activity.version()).isEqualTo(1);
	}

	@Test
	void refusesToPlanWhatHasBegun() {
		assertThatExceptionOfType(ActivityRefusal.Begun.class)
			.isThrownBy(() -> Activity.plan(ID, OFFERED, content(-1, 3), CLOCK));
	}

	@Test
	void refusesToPlanForAWithdrawnStation() {
		assertThatExceptionOfType(ActivityRefusal.StationWithdrawn.class)
			.isThrownBy(() -> Activity.plan(ID, new OfferedProject(PROJECT, true), content(1, 3), CLOCK));
	}

	@Test
	void keepsAStartThatHasPassedButTakesNoOtherOne() {
		Activity activity = Activity.plan(ID, OFFERED, content(1, 3), CLOCK).activity();
		Clock later = Clock.offset(CLOCK, Duration.ofHours(2));

		assertThat(activity.change(content(1, 4), false, 1, later).activity().version()).isEqualTo(2);
		assertThatExceptionOfType(ActivityRefusal.Begun.class)
			.isThrownBy(() -> activity.change(content(0, 4), false, 1, later));
	}

	@Test
	void refusesAChangeOfAnOldVersion() {
		Activity activity = Activity.plan(ID, OFFERED, content(1, 3), CLOCK).activity();

		assertThatExceptionOfType(ActivityRefusal.Stale.class)
			.isThrownBy(() -> activity.change(content(1, 3), false, 2, CLOCK));
	}

	@Test
	void refusesAChangeOnceItsStationIsWithdrawn() {
		Activity activity = Activity.plan(ID, OFFERED, content(1, 3), CLOCK).activity();

		assertThatExceptionOfType(ActivityRefusal.OfWithdrawnStation.class)
			.isThrownBy(() -> activity.change(content(1, 4), true, 1, CLOCK));
	}

	@ParameterizedTest
	@CsvSource({ "1,1", "2,1", "1,746" })
	void refusesTimesThatAreNone(int start, int end) {
		assertThatExceptionOfType(ActivityRefusal.TimeInvalid.class).isThrownBy(() -> content(start, end));
	}

	@Test
	void takesUpTo31Days() {
		assertThat(content(1, 745).endsAt()).isEqualTo(NOW.plus(Duration.ofHours(745)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 10_001 })
	void refusesNumbersOfVolunteersThatAreNone(int heads) {
		assertThatExceptionOfType(ActivityRefusal.HeadCountInvalid.class)
			.isThrownBy(() -> new ActivityContent("清洁楼道", NOW, NOW.plusSeconds(60), "活动室", heads, "路滑", "保险"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "x|活动室|路滑|保险|/name", "清洁楼道|x|路滑|保险|/place", "清洁楼道|活动室|x|保险|/riskStatement",
			"清洁楼道|活动室|路滑|x|/protection" })
	void needsAllThatAPublicationSays(String name, String place, String risk, String protection, String pointer) {
		assertThatExceptionOfType(ActivityRefusal.TextInvalid.class)
			.isThrownBy(() -> new ActivityContent(name, NOW, NOW.plusSeconds(60), place, 1, risk, protection))
			.satisfies((refusal) -> assertThat(refusal.pointer()).isEqualTo(pointer));
	}

	private static ActivityContent content(int start, int end) {
		return new ActivityContent("清洁楼道", NOW.plus(Duration.ofHours(start)), NOW.plus(Duration.ofHours(end)), "活动室", 5,
				"路滑", "意外保险");
	}

}
