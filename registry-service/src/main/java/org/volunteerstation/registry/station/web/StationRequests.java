package org.volunteerstation.registry.station.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.sheet.RegionOrder;
import org.volunteerstation.registry.station.Compliance;
import org.volunteerstation.registry.station.MoveReason;
import org.volunteerstation.registry.station.Origin;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationBatch;
import org.volunteerstation.registry.station.StationChange;
import org.volunteerstation.registry.station.StationHost;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationKind;
import org.volunteerstation.registry.station.StationMoving;
import org.volunteerstation.registry.station.StationName;
import org.volunteerstation.registry.station.StationRefusal;
import org.volunteerstation.registry.station.StationRequest;
import org.volunteerstation.registry.station.StationSite;
import org.volunteerstation.registry.station.StationState;
import org.volunteerstation.registry.station.sheet.StationExport;

/** What callers send. Presence is checked here, every rule in the feature's own types. */
final class StationRequests {

	private StationRequests() {
	}

	/**
	 * A station to register.
	 *
	 * @param regionCode the community
	 * @param name absent: named after the community
	 * @param kind station or point
	 * @param parentStationId the station that a point belongs to
	 * @param state the stage that it starts in
	 * @param plaqueOn day of the plaque, needed from 挂牌 on
	 * @param address where it is
	 * @param longitude degrees east
	 * @param latitude degrees north
	 * @param openingHours when it is open
	 * @param contactPhone telephone of the site itself, shown to everybody
	 * @param practiceStation whether it shares the site with a 新时代文明实践站; absent: no
	 * @param hostName who gives a point its room; needed for a point
	 * @param hostCreditCode the host's unified social credit code; needed for a point
	 * @param origin {@code DEMO} for the system's own client only
	 */
	record Registration(@NotNull String regionCode, @Nullable String name, @NotNull StationKind kind,
			@Nullable String parentStationId, @NotNull StationState state, @Nullable LocalDate plaqueOn,
			@Nullable String address, @Nullable Double longitude, @Nullable Double latitude,
			@Nullable String openingHours, @Nullable String contactPhone, @Nullable Boolean practiceStation,
			@Nullable String hostName, @Nullable String hostCreditCode, @Nullable Origin origin) {

		StationRequest toRequest(boolean system) {
			RegionCode region = RegionCode.parse(this.regionCode).orElseThrow(StationRefusal.CommunityNotFound::new);
			StationId parent = (this.parentStationId != null) ? StationId.parse(this.parentStationId)
				.orElseThrow(() -> new StationRefusal.NotFound("/parentStationId")) : null;
			StationName name = (this.name != null) ? new StationName(this.name) : null;
			StationSite site = new StationSite(this.address, this.longitude, this.latitude, this.openingHours,
					this.contactPhone, Boolean.TRUE.equals(this.practiceStation));
			StationHost host = StationHost.read(this.hostName, this.hostCreditCode);
			return new StationRequest(region, name, this.kind, parent, this.state, this.plaqueOn, host, site,
					Origin.of(this.origin, system));
		}

	}

	/**
	 * Many stations at once.
	 *
	 * @param mode what happens to the good rows when one is bad
	 * @param stations the rows
	 */
	record Batch(@NotNull StationBatch.Mode mode,
			@NotEmpty @Size(max = StationBatch.MAX_ROWS) List<@Valid @NotNull Registration> stations) {

		List<StationBatch.Candidate> rows(boolean system) {
			return this.stations.stream().<StationBatch.Candidate>map((row) -> () -> row.toRequest(system)).toList();
		}

	}

	/**
	 * Which stations are given out as a sheet; the same filters as those of the list.
	 *
	 * @param region a region within the caller's; absent: all of it
	 * @param states only these; absent: all
	 * @param kind only this kind; absent: both
	 * @param nameStart a part of the name, or its start when it is a single character
	 * @param compliance only those that stand so today; absent: all
	 */
	record Export(@Nullable String region, @Nullable Set<StationState> states, @Nullable StationKind kind,
			@Nullable @Size(max = StationName.MAX_LENGTH) String nameStart, @Nullable Compliance compliance) {

		StationExport.Order toOrder(RegionScope scope) {
			RegionScope asked = new RegionOrder(this.region).within(scope);
			return new StationExport.Order(asked.root().value(), (this.states != null) ? this.states : Set.of(),
					this.kind, (this.nameStart != null && !this.nameStart.isBlank()) ? this.nameStart.strip() : null,
					this.compliance);
		}

	}

	/**
	 * What a station shall be; what is absent becomes empty.
	 *
	 * @param name name on the plaque
	 * @param plaqueOn day of the plaque, needed from 挂牌 on
	 * @param address where it is
	 * @param longitude degrees east
	 * @param latitude degrees north
	 * @param openingHours when it is open
	 * @param contactPhone telephone of the site itself, shown to everybody
	 * @param practiceStation whether it shares the site with a 新时代文明实践站; absent: no
	 * @param hostName who gives a point its room; needed for a point
	 * @param hostCreditCode the host's unified social credit code; needed for a point
	 */
	record Change(@NotNull String name, @Nullable LocalDate plaqueOn, @Nullable String address,
			@Nullable Double longitude, @Nullable Double latitude, @Nullable String openingHours,
			@Nullable String contactPhone, @Nullable Boolean practiceStation, @Nullable String hostName,
			@Nullable String hostCreditCode) {

		StationChange toChange() {
			StationSite site = new StationSite(this.address, this.longitude, this.latitude, this.openingHours,
					this.contactPhone, Boolean.TRUE.equals(this.practiceStation));
			return new StationChange(new StationName(this.name), site, this.plaqueOn,
					StationHost.read(this.hostName, this.hostCreditCode));
		}

	}

	/**
	 * Another community for a station, or another station for a point.
	 *
	 * @param regionCode the community; for a point also its own
	 * @param reason why
	 * @param parentStationId the station there that a point belongs to by then
	 */
	record Relocation(@NotNull String regionCode, @NotNull String reason, @Nullable String parentStationId) {

		StationMoving.Target toTarget() {
			return new StationMoving.Target(
					RegionCode.parse(this.regionCode).orElseThrow(StationRefusal.CommunityNotFound::new),
					(this.parentStationId != null) ? StationId.parse(this.parentStationId)
						.orElseThrow(() -> new StationRefusal.NotFound("/parentStationId")) : null,
					new MoveReason(this.reason));
		}

	}

	/**
	 * A step of a station's life.
	 *
	 * @param to the state
	 * @param on its first day
	 * @param reason why
	 */
	record Transition(@NotNull StationState to, @NotNull LocalDate on, @Nullable String reason) {

		Station.Stage toStage() {
			return new Station.Stage(this.to, this.on, this.reason);
		}

	}

}
