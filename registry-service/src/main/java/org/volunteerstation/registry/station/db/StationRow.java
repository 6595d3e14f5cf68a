package org.volunteerstation.registry.station.db;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.CreditCode;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.station.Origin;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationHost;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationKind;
import org.volunteerstation.registry.station.StationName;
import org.volunteerstation.registry.station.StationSite;
import org.volunteerstation.registry.station.StationState;

/** The row of a station. */
@Getter
@Setter
class StationRow {

	private String id = "";

	private String regionCode = "";

	private String kind = "";

	private String state = "";

	private String name = "";

	private @Nullable Integer live;

	private @Nullable String parentId;

	private String origin = "";

	private LocalDate stateSince = LocalDate.EPOCH;

	private @Nullable String stateReason;

	private @Nullable LocalDate plaqueOn;

	private @Nullable String address;

	private @Nullable Double longitude;

	private @Nullable Double latitude;

	private @Nullable String openingHours;

	private @Nullable String contactPhone;

	private boolean practiceStation;

	private @Nullable String hostName;

	private @Nullable String hostCreditCode;

	private boolean hostCreditCodeDoubtful;

	private long version;

	private LocalDateTime createdAt = LocalDateTime.MIN;

	private LocalDateTime updatedAt = LocalDateTime.MIN;

	static StationRow of(Station station) {
		Station.Facts facts = station.facts();
		StationRow row = new StationRow();
		row.id = facts.id().value();
		row.regionCode = facts.region().value();
		row.kind = facts.kind().name();
		row.state = facts.stage().state().name();
		row.name = facts.name().value();
		row.live = (facts.stage().state() != StationState.WITHDRAWN) ? 1 : null;
		row.parentId = (facts.parent() != null) ? facts.parent().value() : null;
		row.origin = facts.origin().name();
		row.stateSince = facts.stage().since();
		row.stateReason = facts.stage().reason();
		row.plaqueOn = facts.plaqueOn();
		row.address = facts.site().address();
		row.longitude = facts.site().longitude();
		row.latitude = facts.site().latitude();
		row.openingHours = facts.site().openingHours();
		row.contactPhone = facts.site().contactPhone();
		row.practiceStation = facts.site().practiceStation();
		StationHost host = facts.host();
		if (host != null) {
			row.hostName = host.name();
			row.hostCreditCode = host.code().value();
			row.hostCreditCodeDoubtful = !host.code().isChecked();
		}
		row.version = facts.version();
		row.createdAt = LocalDateTime.ofInstant(facts.createdAt(), ZoneOffset.UTC);
		row.updatedAt = LocalDateTime.ofInstant(facts.updatedAt(), ZoneOffset.UTC);
		return row;
	}

	Station toStation() {
		StationSite site = new StationSite(this.address, this.longitude, this.latitude, this.openingHours,
				this.contactPhone, this.practiceStation);
		StationHost host = (this.hostName != null && this.hostCreditCode != null)
				? new StationHost(this.hostName, new CreditCode(this.hostCreditCode)) : null;
		Station.Stage stage = new Station.Stage(StationState.valueOf(this.state), this.stateSince, this.stateReason);
		return Station.stored(new Station.Facts(new StationId(this.id), new RegionCode(this.regionCode),
				StationKind.valueOf(this.kind), (this.parentId != null) ? new StationId(this.parentId) : null,
				Origin.valueOf(this.origin), new StationName(this.name), site, host, stage, this.plaqueOn, this.version,
				this.createdAt.toInstant(ZoneOffset.UTC), this.updatedAt.toInstant(ZoneOffset.UTC)));
	}

}
