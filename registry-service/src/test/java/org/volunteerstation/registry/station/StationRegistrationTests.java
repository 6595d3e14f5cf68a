package org.volunteerstation.registry.station;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.region.Edition;
import org.volunteerstation.registry.region.InMemoryRegions;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.RegionImport;
import org.volunteerstation.registry.region.RegionLine;
import org.volunteerstation.registry.region.RegionName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.volunteerstation.registry.station.StationFixtures.CHONGDELI;
import static org.volunteerstation.registry.station.StationFixtures.CLOCK;
import static org.volunteerstation.registry.station.StationFixtures.ELSEWHERE;
import static org.volunteerstation.registry.station.StationFixtures.IDS;
import static org.volunteerstation.registry.station.StationFixtures.SHUIJINGFANG;
import static org.volunteerstation.registry.station.StationFixtures.TODAY;
import static org.volunteerstation.registry.station.StationFixtures.request;

class StationRegistrationTests {

	private static final RegionScope CHENGDU = RegionScope.of("5101");

	private final InMemoryStations stations = new InMemoryStations();

	private final InMemoryRegions regions = new InMemoryRegions();

	private final List<StationEvent> told = new ArrayList<>();

	private final List<Refusal.Fault> missed = new ArrayList<>();

	private final StationEvents events = new StationEvents() {

		@Override
		public void append(List<? extends StationEvent> events) {
			StationRegistrationTests.this.told.addAll(events);
		}

		@Override
		public void missed(List<Refusal.Fault> faults) {
			StationRegistrationTests.this.missed.addAll(faults);
		}

	};

	private final RegionDirectory directory = new RegionDirectory(this.regions, CLOCK);

	private final InMemoryHolds holds = new InMemoryHolds();

	private final StationRegistration registration = new StationRegistration(this.stations, this.events, this.directory,
			this.holds, IDS, CLOCK);

	private final StationBatch batch = new StationBatch(this.stations, this.events, this.directory, IDS, CLOCK);

	@BeforeEach
	void importRegions() {
		new RegionImport(this.regions, (events) -> {
		}, IDS, CLOCK).store(new Edition(LocalDate.of(2023, 6, 30)),
				List.of(line("51", "四川省"), line("5101", "成都市"), line("510104", "锦江区"), line("510104017", "锦官驿街道"),
						line("510104017001", "水井坊社区居委会"), line("510104017002", "崇德里社区居委会"), line("5103", "自贡市"),
						line("510302", "自流井区"), line("510302001", "某街道"), line("510302001001", "某社区居委会")),
				RegionScope.of("51"));
	}

	@Test
	void namesStationAfterItsCommunity() {
		Station station = this.registration.register(request(SHUIJINGFANG, null, StationKind.STATION, null), CHENGDU);

		assertThat(station.facts().name().value()).isEqualTo("水井坊社区志愿服务站");
		assertThat(this.told).singleElement().isInstanceOf(StationEvent.Registered.class);
	}

	@Test
	void hidesCommunitiesOutsideScope() {
		assertThatExceptionOfType(StationRefusal.CommunityNotFound.class)
			.isThrownBy(() -> this.registration.register(request(ELSEWHERE, null, StationKind.STATION, null), CHENGDU))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("region-not-found"));
		assertThatExceptionOfType(StationRefusal.CommunityNotFound.class).isThrownBy(() -> this.registration
			.register(request(RegionCode.of("510104017099"), null, StationKind.STATION, null), CHENGDU));
		assertThat(this.told).isEmpty();
	}

	@Test
	void refusesRegionAboveCommunity() {
		assertThatExceptionOfType(StationRefusal.NotCommunity.class).isThrownBy(() -> this.registration
			.register(request(RegionCode.of("510104017"), null, StationKind.STATION, null), CHENGDU));
	}

	@Test
	void hidesParentOutsideScope() {
		Station foreign = StationFixtures.station(ELSEWHERE, "外站", StationState.RUNNING);
		this.stations.add(List.of(foreign), RegionScope.of("51"));

		assertThatExceptionOfType(StationRefusal.NotFound.class).isThrownBy(
				() -> this.registration.register(request(SHUIJINGFANG, null, StationKind.POINT, foreign.id()), CHENGDU))
			.satisfies((refusal) -> assertThat(refusal.pointer()).isEqualTo("/parentStationId"));
	}

	@Test
	void refusesStaleVersionAndChangesNothing() {
		Station station = this.registration.register(request(SHUIJINGFANG, null, StationKind.STATION, null), CHENGDU);
		StationChange change = new StationChange(new StationName("新名"), StationSite.UNKNOWN, TODAY, null);
		this.registration.change(station.id(), change, 1, CHENGDU);

		assertThatExceptionOfType(StationRefusal.Stale.class)
			.isThrownBy(() -> this.registration.change(station.id(), change, 1, CHENGDU));
		assertThat(this.told).hasSize(2);
	}

	@Test
	void hidesStationsOfAnotherCity() {
		Station station = this.registration.register(request(SHUIJINGFANG, null, StationKind.STATION, null), CHENGDU);
		StationChange change = new StationChange(new StationName("新名"), StationSite.UNKNOWN, TODAY, null);

		assertThatExceptionOfType(StationRefusal.NotFound.class)
			.isThrownBy(() -> this.registration.change(station.id(), change, 1, RegionScope.of("5103")));
	}

	@Test
	void keepsStationWithPointsFromBeingWithdrawn() {
		Station station = this.registration.register(request(SHUIJINGFANG, null, StationKind.STATION, null), CHENGDU);
		this.registration.register(request(SHUIJINGFANG, null, StationKind.POINT, station.id()), CHENGDU);

		assertThatExceptionOfType(StationRefusal.HasPoints.class).isThrownBy(() -> this.registration.take(station.id(),
				new Station.Stage(StationState.WITHDRAWN, TODAY, null), 1, CHENGDU));
	}

	@Test
	void keepsAHeldStationFromRunningAndFromBeingWithdrawn() {
		Station station = this.registration.register(request(SHUIJINGFANG, null, StationKind.STATION, null), CHENGDU);
		this.registration.take(station.id(), new Station.Stage(StationState.RECTIFYING, TODAY, null), 1, CHENGDU);
		this.holds.put(station.id(), "锦江区", "季度检查");

		for (StationState to : List.of(StationState.RUNNING, StationState.WITHDRAWN)) {
			assertThatExceptionOfType(StationRefusal.Held.class)
				.isThrownBy(() -> this.registration.take(station.id(), new Station.Stage(to, TODAY, null), 2, CHENGDU));
		}
	}

	@Test
	void storesNothingOfBatchWithForeignRow() {
		assertThatExceptionOfType(StationRefusal.BatchMissed.class)
			.isThrownBy(() -> this.batch.register(rows(SHUIJINGFANG, ELSEWHERE, CHONGDELI),
					StationBatch.Mode.ALL_OR_NOTHING, CHENGDU))
			.satisfies((refusal) -> {
				assertThat(refusal.code()).isEqualTo("region-not-found");
				assertThat(refusal.pointer()).isEqualTo("/stations/1/regionCode");
			});
		assertThat(this.stations.list(StationFilter.ALL, null, new SliceQuery(null, 9), RegionScope.of("51")))
			.isEmpty();
	}

	@Test
	void storesGoodRowsAndNamesBadOnes() {
		StationBatch.Outcome outcome = this.batch.register(rows(SHUIJINGFANG, ELSEWHERE, SHUIJINGFANG, CHONGDELI),
				StationBatch.Mode.GOOD_ROWS, CHENGDU);

		assertThat(outcome.stored()).hasSize(2);
		assertThat(outcome.refused()).extracting((row) -> row.index() + " " + row.refusal().code())
			.containsExactly("1 region-not-found", "2 station-name-taken");
		assertThat(this.told).hasSize(2);
		assertThat(this.missed).singleElement()
			.satisfies((fault) -> assertThat(fault.pointer()).isEqualTo("/stations/1/regionCode"));
	}

	@Test
	void numbersPointsThatNobodyNamed() {
		Station station = this.registration.register(request(SHUIJINGFANG, null, StationKind.STATION, null), CHENGDU);
		this.registration.register(point(station, "水井坊社区志愿服务点（3）", "一号院"), CHENGDU);
		List<StationBatch.Candidate> rows = List.of(() -> point(station, null, "二号院"),
				() -> point(station, null, "三号院"), () -> point(station, null, "四号院"),
				() -> point(station, null, "三号院"));

		List<StationBatch.Refused> looked = this.batch.trial(CHENGDU).look(rows);
		StationBatch.Outcome outcome = this.batch.register(rows, StationBatch.Mode.GOOD_ROWS, CHENGDU);

		assertThat(outcome.stored()).extracting((id) -> this.stations.find(id, CHENGDU).orElseThrow().facts().name())
			.extracting(StationName::value)
			.containsExactly("水井坊社区志愿服务点", "水井坊社区志愿服务点（2）", "水井坊社区志愿服务点（4）");
		assertThat(outcome.refused()).as("there already")
			.extracting((row) -> row.index() + " " + row.refusal().code())
			.containsExactly("3 station-name-taken");
		assertThat(looked).extracting(StationBatch.Refused::index).containsExactly(3);
		assertThat(this.batch.register(rows, StationBatch.Mode.GOOD_ROWS, CHENGDU).stored()).as("once more").isEmpty();
		assertThat(this.registration.register(point(station, null, "五号院"), CHENGDU).facts().name().value())
			.isEqualTo("水井坊社区志愿服务点（5）");
		assertThatExceptionOfType(StationRefusal.NameTaken.class).isThrownBy(
				() -> this.registration.register(request(SHUIJINGFANG, null, StationKind.STATION, null), CHENGDU));
	}

	@Test
	void refusesRowWhoseValuesBreakRules() {
		List<StationBatch.Candidate> rows = new ArrayList<>(rows(SHUIJINGFANG));
		rows.add(() -> request(CHONGDELI, "站", StationKind.STATION, null));

		assertThatExceptionOfType(StationRefusal.BatchRefused.class)
			.isThrownBy(() -> this.batch.register(rows, StationBatch.Mode.ALL_OR_NOTHING, CHENGDU))
			.satisfies((refusal) -> assertThat(refusal.faults()).extracting(Refusal.Fault::pointer)
				.containsExactly("/stations/1/name"));
	}

	@Test
	void letsOnlySystemMarkDemoData() {
		assertThat(Origin.of(Origin.DEMO, true)).isEqualTo(Origin.DEMO);
		assertThat(Origin.of(null, false)).isEqualTo(Origin.ENTERED);
		assertThatExceptionOfType(StationRefusal.OriginRefused.class).isThrownBy(() -> Origin.of(Origin.DEMO, false));
	}

	private static StationRequest point(Station station, @Nullable String name, String address) {
		StationRequest request = request(station.region(), name, StationKind.POINT, station.id());
		return new StationRequest(request.region(), request.name(), request.kind(), request.parent(), request.state(),
				request.plaqueOn(), request.host(), new StationSite(address, null, null, null, null, false),
				request.origin());
	}

	private static List<StationBatch.Candidate> rows(RegionCode... regions) {
		return List.of(regions)
			.stream().<StationBatch
					.Candidate>map((region) -> () -> request(region, null, StationKind.STATION, null))
			.toList();
	}

	private static RegionLine line(String code, String name) {
		return new RegionLine(2, RegionCode.of(code), new RegionName(name));
	}

}
