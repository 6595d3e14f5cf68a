package org.volunteerstation.registry.leadbody.db;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Unscoped;
import org.volunteerstation.registry.leadbody.LeadBodies;
import org.volunteerstation.registry.leadbody.LeadBody;
import org.volunteerstation.registry.leadbody.LeadBodyRefusal;
import org.volunteerstation.registry.region.Region;

/** Lead bodies in MariaDB or MySQL. */
@Repository
class MyBatisLeadBodies implements LeadBodies {

	private final LeadBodyMapper mapper;

	MyBatisLeadBodies(LeadBodyMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	@Unscoped("which office leads is public, also of the tiers above")
	public Map<RegionCode, LeadBody> validOn(Collection<Region> regions, LocalDate on) {
		Map<String, RegionCode> codes = new HashMap<>();
		regions.forEach((region) -> codes.put(region.id(), region.code()));
		Map<RegionCode, LeadBody> bodies = new HashMap<>();
		if (!codes.isEmpty()) {
			this.mapper.validOn(codes.keySet(), on)
				.forEach((row) -> bodies.put(codes.get(row.getRegionId()), row.toBody()));
		}
		return bodies;
	}

	@Override
	public List<LeadBody> history(Region region, LocalDate before, SliceQuery query, RegionScope scope) {
		return this.mapper.history(id(region, scope), before, query.rows()).stream().map(LeadBodyRow::toBody).toList();
	}

	@Override
	public long version(Region region, RegionScope scope) {
		return this.mapper.version(id(region, scope));
	}

	@Override
	public void put(Region region, LeadBody body, RegionScope scope) {
		LeadBodyRow row = LeadBodyRow.of(id(region, scope), body);
		this.mapper.lock(row.getRegionId());
		if (this.mapper.versionNow(row.getRegionId()) != body.version() - 1) {
			throw new LeadBodyRefusal.Stale();
		}
		this.mapper.remove(row);
		this.mapper.add(row);
	}

	@Override
	@Unscoped("reference data, the same for everybody")
	public Map<String, Kind> kinds() {
		Map<String, Kind> kinds = new LinkedHashMap<>();
		this.mapper.kinds().forEach((row) -> kinds.put(row.getCode(), new Kind(row.getName(), row.getNameEn())));
		return kinds;
	}

	private static String id(Region region, RegionScope scope) {
		scope.narrow(region.code());
		return region.id();
	}

}
