package org.volunteerstation.project.project;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.volunteerstation.platform.core.RegionCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProjectTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-05T01:00:00.123456789Z"), ZoneOffset.UTC);

	private static final ProjectId ID = new ProjectId("018f0000-0000-7000-8000-000000000001");

	private static final ProjectContent CONTENT = new ProjectContent("四点半课堂", Category.TARGETED, "陪伴\n辅导", true);

	private static final HomeStation STATION = new HomeStation("018f0000-0000-7000-8000-000000000002",
			RegionCode.of("510104017001"), false);

	@Test
	void takesTheCommunityOfItsStation() {
		Project project = Project.propose(ID, STATION, CONTENT, CLOCK).project();

		assertThat(project.region()).isEqualTo(STATION.region());
		assertThat(project.stationId()).isEqualTo(STATION.id());
		assertThat(project.state()).isEqualTo(ProjectState.PROPOSED);
		assertThat(project.version()).isEqualTo(1);
		assertThat(project.createdAt()).isEqualTo("2026-03-05T01:00:00.123456Z");
	}

	@Test
	void refusesAWithdrawnStation() {
		HomeStation withdrawn = new HomeStation(STATION.id(), STATION.region(), true);

		assertThatExceptionOfType(ProjectRefusal.StationWithdrawn.class)
			.isThrownBy(() -> Project.propose(ID, withdrawn, CONTENT, CLOCK));
	}

	@Test
	void aChangeIsTheNextVersionAndKeepsItsOrigin() {
		Project project = Project.propose(ID, STATION, CONTENT, CLOCK).project();
		ProjectContent next = new ProjectContent("周末课堂", Category.INCLUSIVE, null, false);

		Project changed = project.change(next, 1, Clock.offset(CLOCK, Duration.ofHours(1))).project();

		assertThat(changed.version()).isEqualTo(2);
		assertThat(changed.content()).isEqualTo(next);
		assertThat(changed.createdAt()).isEqualTo(project.createdAt());
		assertThat(changed.updatedAt()).isAfter(project.updatedAt());
		assertThat(changed.stationId()).isEqualTo(project.stationId());
	}

	@Test
	void refusesAChangeOfAnOldVersion() {
		Project project = Project.propose(ID, STATION, CONTENT, CLOCK).project();

		assertThatExceptionOfType(ProjectRefusal.Stale.class).isThrownBy(() -> project.change(CONTENT, 0, CLOCK));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "一", " 名称", "名称 ", "名\u0000称", "名\n称" })
	void refusesNamesThatAreNone(String name) {
		assertThatExceptionOfType(ProjectRefusal.TextInvalid.class)
			.isThrownBy(() -> new ProjectContent(name, Category.TARGETED, null, false))
			.satisfies((refusal) -> assertThat(refusal.pointer()).isEqualTo("/name"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "a\u0007b" })
	void refusesSummariesThatAreNone(String summary) {
		assertThatExceptionOfType(ProjectRefusal.TextInvalid.class)
			.isThrownBy(() -> new ProjectContent("名称", Category.TARGETED, summary, false))
			.satisfies((refusal) -> assertThat(refusal.pointer()).isEqualTo("/summary"));
	}

	@Test
	void refusesTextsThatAreTooLong() {
		assertThatExceptionOfType(ProjectRefusal.TextInvalid.class)
			.isThrownBy(() -> new ProjectContent("名".repeat(101), Category.TARGETED, null, false));
		assertThatExceptionOfType(ProjectRefusal.TextInvalid.class)
			.isThrownBy(() -> new ProjectContent("名称", Category.TARGETED, "长".repeat(1001), false));
		assertThat(new ProjectContent("名".repeat(100), Category.TARGETED, "长".repeat(1000), false).name()).hasSize(100);
	}

	@Test
	void aPlaceReadsWhatItWrites() {
		Project project = Project.propose(ID, STATION, CONTENT, CLOCK).project();

		assertThat(Projects.Place.parse(Projects.Place.of(project).toString())).contains(Projects.Place.of(project));
		assertThat(Projects.Place.parse("510104017001")).isEmpty();
		assertThat(Projects.Place.parse("x." + ID)).isEmpty();
		assertThat(Projects.Place.parse("510104017001.x")).isEmpty();
	}

}
