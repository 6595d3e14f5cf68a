package org.volunteerstation.registry.station;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.volunteerstation.registry.station.StationFixtures.CHONGDELI;
import static org.volunteerstation.registry.station.StationFixtures.CLOCK;
import static org.volunteerstation.registry.station.StationFixtures.ELSEWHERE;
import static org.volunteerstation.registry.station.StationFixtures.NOW;
import static org.volunteerstation.registry.station.StationFixtures.SHUIJINGFANG;
import static org.volunteerstation.registry.station.StationFixtures.TODAY;
import static org.volunteerstation.registry.station.StationFixtures.point;
import static org.volunteerstation.registry.station.StationFixtures.station;
import static org.volunteerstation.registry.station.StationState.BUILDING;
import static org.volunteerstation.registry.station.StationState.RUNNING;
import static org.volunteerstation.registry.station.StationState.WITHDRAWN;

/** What every register promises; run by the fake and by the real one. */
public abstract class StationsContract {

	private static final RegionScope PROVINCE = RegionScope.of("51");

	private static final RegionScope CHENGDU = RegionScope.of("5101");

	/** The register under test, empty at the start of each test. */
	protected abstract Stations stations();

	@Test
	void findsWhatWasAddedWithinScopeOnly() {
		Station station = added(station(SHUIJINGFANG, "某站", RUNNING));

		assertThat(stations().find(station.id(), CHENGDU)).contains(station);
		assertThat(stations().find(station.id(), RegionScope.of("510104017001"))).contains(station);
		assertThat(stations().find(station.id(), RegionScope.of("5103"))).isEmpty();
		assertThat(stations().find(station.id(), RegionScope.of("510104017002"))).isEmpty();
		assertThat(stations().findAll(List.of(station.id()), RegionScope.of("5103"))).isEmpty();
		assertThat(stations().lock(List.of(station.id()), RegionScope.of("5103"))).isEmpty();
	}

	@Test
	void addsNothingOutsideScope() {
		assertThatExceptionOfType(OutsideScope.class)
			.isThrownBy(() -> stations().add(List.of(station(ELSEWHERE, "某站", RUNNING)), CHENGDU));
	}

	@Test
	void refusesSecondLivingNameInCommunityWhateverItsCase() {
		added(station(SHUIJINGFANG, "Abc 站", RUNNING));
		added(station(CHONGDELI, "Abc 站", RUNNING));

		assertThatExceptionOfType(StationRefusal.NameTaken.class)
			.isThrownBy(() -> added(station(SHUIJINGFANG, "aBC 站", RUNNING)));
		Map<String, String> keys = stations().nameKeys(List.of("Abc 站", "aBC 站", "Abd 站"));
		assertThat(keys.get("aBC 站")).isEqualTo(keys.get("Abc 站")).isNotEqualTo(keys.get("Abd 站"));
		assertThat(stations().namesInUse(List.of(SHUIJINGFANG), PROVINCE))
			.isEqualTo(Map.of(SHUIJINGFANG, Set.of(keys.getOrDefault("Abc 站", ""))));
	}

	@Test
	void knowsPointsOfCommunities() {
		Station station = added(station(SHUIJINGFANG, "某站", RUNNING));
		Station point = added(point(station, "某点"));
		Station gone = added(point(station, "旧点"));
		assertThat(stations().save(gone.take(new Station.Stage(WITHDRAWN, TODAY, "合并"), CLOCK).station(), CHENGDU))
			.isTrue();

		assertThat(stations().points(List.of(SHUIJINGFANG), PROVINCE)).extracting(Station::id)
			.containsExactly(point.id());
		assertThat(stations().points(List.of(CHONGDELI), PROVINCE)).isEmpty();
		assertThat(stations().points(List.of(SHUIJINGFANG), RegionScope.of("510105"))).isEmpty();
	}

	@Test
	void freesNameOfWithdrawnStationAndKeepsItsRow() {
		Station station = added(station(SHUIJINGFANG, "某站", RUNNING));
		Station withdrawn = station.take(new Station.Stage(WITHDRAWN, TODAY, "合并"), CLOCK).station();

		assertThat(stations().save(withdrawn, CHENGDU)).isTrue();
		added(station(SHUIJINGFANG, "某站", RUNNING));

		assertThat(stations().find(station.id(), CHENGDU)).contains(withdrawn);
	}

	@Test
	void savesNextVersionOnceAndWithinScopeOnly() {
		Station station = added(station(SHUIJINGFANG, "某站", RUNNING));
		Station changed = station
			.change(new StationChange(new StationName("新名"),
					new StationSite("地址", 104.0, 30.0, "全天", "028-8666 0000", true), TODAY, null), CLOCK)
			.station();

		assertThat(stations().save(changed, RegionScope.of("5103"))).isFalse();
		assertThat(stations().save(changed, CHENGDU)).isTrue();
		assertThat(stations().save(changed, CHENGDU)).isFalse();
		assertThat(stations().find(station.id(), CHENGDU)).contains(changed);
	}

	@Test
	void listsByRegionThenIdFromPlaceToPlace() {
		Station third = added(station(CHONGDELI, "丙站", RUNNING));
		Station first = added(station(SHUIJINGFANG, "甲站", RUNNING));
		Station second = added(station(SHUIJINGFANG, "乙站", BUILDING));
		added(station(ELSEWHERE, "外站", RUNNING));

		List<Station> page = stations().list(StationFilter.ALL, null, new SliceQuery(null, 1), CHENGDU);
		List<Station> rest = stations().list(StationFilter.ALL, new StationFilter.Place(first.region(), first.id()),
				new SliceQuery(null, 5), CHENGDU);

		assertThat(page).containsExactly(first, second);
		assertThat(rest).containsExactly(second, third);
	}

	@Test
	void keepsPlaceMadeByHandFromWideningScope() {
		added(station(SHUIJINGFANG, "甲站", RUNNING));
		Station inside = added(station(ELSEWHERE, "乙站", RUNNING));
		StationFilter.Place before = new StationFilter.Place(RegionCode.of("510101001001"),
				new StationId("00000000-0000-0000-0000-000000000000"));

		assertThat(stations().list(StationFilter.ALL, before, new SliceQuery(null, 5), RegionScope.of("5103")))
			.containsExactly(inside);
	}

	@Test
	void findsByAnyPartOfTheName() {
		Station point = added(point(added(station(SHUIJINGFANG, "水井坊站", RUNNING)), "水井坊社区锦绣花园志愿服务点"));
		Station other = added(station(CHONGDELI, "崇德里 A区锦绣花城站", BUILDING));
		added(station(ELSEWHERE, "锦绣花园站", RUNNING));

		assertThat(list(named("锦绣花园"))).containsExactly(point);
		assertThat(list(named("锦绣"))).containsExactly(point, other);
		assertThat(list(named("花园志愿服务点"))).containsExactly(point);
		assertThat(list(named("锦花"))).isEmpty();
		assertThat(list(named("社区锦绣花城"))).isEmpty();
		assertThat(list(named("里 a区"))).containsExactly(other);
		assertThat(list(named("水"))).hasSize(2);
		assertThat(list(named("锦"))).as("a single character is a start").isEmpty();
		assertThat(list(new StationFilter(Set.of(), StationKind.POINT, "锦绣"))).containsExactly(point);
		assertThat(list(new StationFilter(Set.of(BUILDING), null, "锦绣"))).containsExactly(other);
		assertThat(list(new StationFilter(Set.of(BUILDING), StationKind.POINT, "锦绣"))).isEmpty();
		assertThat(stations().list(named("锦绣"), null, new SliceQuery(null, 5), RegionScope.of("510104017002")))
			.containsExactly(other);
		assertThat(stations().list(named("锦绣"), new StationFilter.Place(point.region(), point.id()),
				new SliceQuery(null, 5), CHENGDU))
			.containsExactly(other);
	}

	@Test
	void findsByTheNewNameAlone() {
		Station station = added(station(SHUIJINGFANG, "老城门站", RUNNING));
		Station renamed = station
			.change(new StationChange(new StationName("新城墙站"), StationSite.UNKNOWN, TODAY, null), CLOCK)
			.station();

		assertThat(stations().save(renamed, CHENGDU)).isTrue();

		assertThat(list(named("城墙"))).containsExactly(renamed);
		assertThat(list(named("城门"))).isEmpty();
	}

	private static StationFilter named(String text) {
		return new StationFilter(Set.of(), null, text);
	}

	@Test
	void filtersByStateKindAndName() {
		Station station = added(station(SHUIJINGFANG, "水井坊站", RUNNING));
		Station building = added(station(SHUIJINGFANG, "水井二站", BUILDING));
		Station point = added(point(station, "100%水井点"));

		assertThat(list(new StationFilter(Set.of(BUILDING), null, null))).containsExactly(building);
		assertThat(list(new StationFilter(Set.of(BUILDING, RUNNING), StationKind.STATION, null)))
			.containsExactly(station, building);
		assertThat(list(new StationFilter(Set.of(), StationKind.POINT, null))).containsExactly(point);
		assertThat(list(new StationFilter(Set.of(), null, "水井"))).containsExactly(station, building, point);
		assertThat(list(new StationFilter(Set.of(), null, "%"))).isEmpty();
		assertThat(list(new StationFilter(Set.of(), null, "0%水"))).containsExactly(point);
		assertThat(list(new StationFilter(Set.of(), null, "0_水"))).isEmpty();
		assertThat(list(new StationFilter(Set.of(), null, "100%"))).containsExactly(point);
		assertThat(list(new StationFilter(Set.of(), null, "_"))).isEmpty();
	}

	@Test
	void filtersByTheStationThatPointsBelongTo() {
		Station station = added(station(SHUIJINGFANG, "水井坊站", RUNNING));
		Station other = added(station(SHUIJINGFANG, "水井二站", RUNNING));
		Station point = added(point(station, "水井点"));
		added(point(other, "水井二点"));

		assertThat(list(pointsOf(station, null))).containsExactly(point);
		assertThat(list(pointsOf(station, "水井"))).containsExactly(point);
		assertThat(list(pointsOf(station, "二点"))).isEmpty();
		assertThat(list(pointsOf(point, null))).isEmpty();
	}

	private static StationFilter pointsOf(Station station, @Nullable String name) {
		return new StationFilter(Set.of(), null, name, null, station.id());
	}

	@Test
	void namesLivingStationsOfCommunities() {
		Station station = added(station(SHUIJINGFANG, "A站", RUNNING));
		added(point(station, "某点"));
		Station gone = added(station(SHUIJINGFANG, "旧站", RUNNING));
		stations().save(gone.take(new Station.Stage(WITHDRAWN, TODAY, null), CLOCK).station(), CHENGDU);
		added(station(ELSEWHERE, "外站", RUNNING));

		assertThat(stations().namedStations(List.of(SHUIJINGFANG, ELSEWHERE), CHENGDU))
			.isEqualTo(Map.of(SHUIJINGFANG, Map.of("a站", station.id())));
	}

	@Test
	void knowsWhetherStationHasLivingPoints() {
		Station station = added(station(SHUIJINGFANG, "某站", RUNNING));
		assertThat(stations().hasPoints(station.id(), CHENGDU)).isFalse();
		Station point = added(point(station, "某点"));
		assertThat(stations().hasPoints(station.id(), CHENGDU)).isTrue();

		stations().save(point.take(new Station.Stage(WITHDRAWN, TODAY, null), CLOCK).station(), CHENGDU);

		assertThat(stations().hasPoints(station.id(), CHENGDU)).isFalse();
	}

	@Test
	void keepsHostOfAPoint() {
		Station point = added(point(added(station(SHUIJINGFANG, "某站", RUNNING)), "某点"));
		StationHost doubtful = StationHost.of("滨江物业", "91350211M0000XUF46");
		Station changed = point
			.change(new StationChange(new StationName("某点"), StationSite.UNKNOWN, TODAY, doubtful), CLOCK)
			.station();

		assertThat(stations().find(point.id(), CHENGDU)).contains(point);
		assertThat(stations().save(changed, CHENGDU)).isTrue();
		assertThat(stations().find(point.id(), CHENGDU)).contains(changed);
	}

	@Test
	void keepsEachStageOfItsLife() {
		Station first = added(station(SHUIJINGFANG, "某站", RUNNING));
		Station second = first.take(new Station.Stage(StationState.RECTIFYING, TODAY, "漏水"), CLOCK).station();
		stations().save(second, CHENGDU);
		stations().addStage(second, CHENGDU);
		added(station(SHUIJINGFANG, "另一站", RUNNING));

		assertThat(stages(first.id(), Long.MAX_VALUE, CHENGDU)).containsExactly(StageEntry.of(second, Actor.PLATFORM),
				StageEntry.of(first, Actor.PLATFORM));
		assertThat(stages(first.id(), 2, CHENGDU)).containsExactly(StageEntry.of(first, Actor.PLATFORM));
		assertThat(stages(first.id(), Long.MAX_VALUE, RegionScope.of("5103"))).isEmpty();
	}

	/** Numbers of persons stand nowhere in clear, whatever field they were typed into. */
	@Test
	void keepsWhatWasBeforeAndAfterAChange() {
		Station first = added(station(SHUIJINGFANG, "某站", RUNNING));
		StationSite site = new StationSite("东大街 1 号，找 138 0013 8000", 104.08, 30.65, "周一至周五", "13900139000", true);
		StationEvent.Changed moved = first
			.change(new StationChange(first.facts().name(), site, first.facts().plaqueOn(), null), CLOCK);
		stations().save(moved.station(), CHENGDU);
		StationEvent.Changed same = moved.station()
			.change(new StationChange(first.facts().name(), site, first.facts().plaqueOn(), null), CLOCK);
		stations().save(same.station(), CHENGDU);
		StationEvent.Changed named = same.station()
			.change(new StationChange(new StationName("新站"), site, TODAY, null), CLOCK);
		stations().save(named.station(), CHENGDU);

		stations().addEdits(List.of(moved, same, named), CHENGDU);

		assertThat(edits(first.id(), Long.MAX_VALUE, CHENGDU)).containsExactly(
				new StationEdit(4,
						List.of(new StationEdit.Value(StationEdit.Field.NAME, "某站", "新站"),
								new StationEdit.Value(StationEdit.Field.PLAQUE_ON, TODAY.minusYears(1).toString(),
										TODAY.toString())),
						NOW, Actor.PLATFORM),
				new StationEdit(2,
						List.of(new StationEdit.Value(StationEdit.Field.ADDRESS, null, "东大街 1 号，找 ***"),
								new StationEdit.Value(StationEdit.Field.COORDINATES, null, "104.08, 30.65"),
								new StationEdit.Value(StationEdit.Field.OPENING_HOURS, null, "周一至周五"),
								new StationEdit.Value(StationEdit.Field.PHONE, null, null),
								new StationEdit.Value(StationEdit.Field.PRACTICE_STATION, "false", "true")),
						NOW, Actor.PLATFORM));
		assertThat(edits(first.id(), 4, CHENGDU)).extracting(StationEdit::version).containsExactly(2L);
		assertThat(edits(first.id(), Long.MAX_VALUE, RegionScope.of("5103"))).isEmpty();
	}

	@Test
	void countsByCommunity() {
		Station station = added(station(SHUIJINGFANG, "甲站", RUNNING));
		added(point(station, "甲站点"));
		added(station(SHUIJINGFANG, "乙站", BUILDING));
		Station last = added(station(CHONGDELI, "丙站", RUNNING));
		stations().save(last.take(new Station.Stage(WITHDRAWN, TODAY, null), CLOCK).station(), CHENGDU);
		added(station(ELSEWHERE, "外站", RUNNING));

		assertThat(stations().count(TODAY, new SliceQuery(null, 5), CHENGDU))
			.containsExactly(count(SHUIJINGFANG, 2, 1, 0, 1), withdrawn(CHONGDELI, 0, 1));
		assertThat(stations().count(TODAY.minusYears(1), new SliceQuery(null, 1), CHENGDU)).first()
			.isEqualTo(count(SHUIJINGFANG, 2, 1, 1, 0));
		assertThat(stations().count(TODAY, new SliceQuery(SHUIJINGFANG.value(), 5), CHENGDU))
			.containsExactly(withdrawn(CHONGDELI, 0, 1));
	}

	/** Its plaque counts for ever: what is registered anew is not built anew. */
	private static StationCount withdrawn(RegionCode region, int inYear, int before) {
		return new StationCount(region, 0, 0, 0, new StationCount.Standing(0, 0),
				new StationCount.Plaques(inYear, before));
	}

	private static StationCount count(RegionCode region, int stations, int points, int inYear, int before) {
		return new StationCount(region, stations, points, inYear + before, new StationCount.Standing(0, 0),
				new StationCount.Plaques(inYear, before));
	}

	@Test
	void keepsTextAsItIs() {
		String text = "'; DROP TABLE station; -- <script>alert(1)</script> 😀𬒈";
		Station station = added(station(SHUIJINGFANG, text, RUNNING));

		assertThat(stations().find(station.id(), CHENGDU).orElseThrow().facts().name().value()).isEqualTo(text);
	}

	private List<StageEntry> stages(StationId id, long before, RegionScope scope) {
		return stations().stages(id, before, new SliceQuery(null, 5), scope);
	}

	private List<StationEdit> edits(StationId id, long before, RegionScope scope) {
		return stations().edits(id, before, new SliceQuery(null, 5), scope);
	}

	private List<Station> list(StationFilter filter) {
		return stations().list(filter, null, new SliceQuery(null, 10), CHENGDU);
	}

	private Station added(Station station) {
		stations().add(List.of(station), PROVINCE);
		return station;
	}

}
