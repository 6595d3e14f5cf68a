package org.volunteerstation.registry.station;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionCode;

/** Stations for tests. */
final class StationFixtures {

	static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

	static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

	static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	static final RegionCode SHUIJINGFANG = RegionCode.of("510104017001");

	static final RegionCode CHONGDELI = RegionCode.of("510104017002");

	/** A community of another city. */
	static final RegionCode ELSEWHERE = RegionCode.of("510302001001");

	static final IdGenerator IDS = IdGenerator.uuidV7(tick());

	static final StationHost HOST = StationHost.of("锦绣物业服务有限公司", "91350100M000100Y43");

	private StationFixtures() {
	}

	static StationDraft draft(RegionCode region, StationKind kind, String name, StationState state) {
		return new StationDraft(region, kind, Origin.ENTERED, new StationName(name), StationSite.UNKNOWN, state,
				(state != StationState.BUILDING) ? TODAY.minusYears(1) : null,
				(kind == StationKind.POINT) ? HOST : null);
	}

	static Station station(RegionCode region, String name, StationState state) {
		return Station.register(new StationId(IDS.next()), draft(region, StationKind.STATION, name, state), null, CLOCK)
			.station();
	}

	static Station point(Station parent, String name) {
		return Station
			.register(new StationId(IDS.next()), draft(parent.region(), StationKind.POINT, name, StationState.RUNNING),
					parent, CLOCK)
			.station();
	}

	/** A station in any state, also those that none can start in. */
	static Station inState(StationState state) {
		Station station = station(SHUIJINGFANG, "水井坊社区志愿服务站", StationState.RUNNING);
		Station.Facts facts = station.facts();
		return Station
			.stored(new Station.Facts(facts.id(), facts.region(), facts.kind(), facts.parent(), facts.origin(),
					facts.name(), facts.site(), facts.host(), new Station.Stage(state, TODAY.minusDays(10), null),
					(state != StationState.BUILDING) ? TODAY.minusYears(1) : null, 7, facts.createdAt(),
					facts.updatedAt()));
	}

	static StationRequest request(RegionCode region, @Nullable String name, StationKind kind,
			@Nullable StationId parent) {
		return new StationRequest(region, (name != null) ? new StationName(name) : null, kind, parent,
				StationState.RUNNING, TODAY.minusYears(1), (kind == StationKind.POINT) ? HOST : null,
				StationSite.UNKNOWN, Origin.ENTERED);
	}

	/**
	 * Each reading a millisecond later, so that identifiers sort by the order of making.
	 */
	private static Clock tick() {
		AtomicLong millis = new AtomicLong(NOW.toEpochMilli());
		return new Clock() {

			@Override
			public ZoneOffset getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(java.time.ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return Instant.ofEpochMilli(millis.incrementAndGet());
			}

		};
	}

}
