package org.volunteerstation.registry.inspection.web;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.files.FileKind;
import org.volunteerstation.platform.files.FileOwner;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Role;
import org.volunteerstation.registry.inspection.InspectionReading;
import org.volunteerstation.registry.inspection.Visit;
import org.volunteerstation.registry.region.RegionDirectory;

/**
 * What proves that a finding was put right: added by the community while it is its turn.
 */
@Component
class AnswerFiles implements FileOwner {

	private final InspectionReading reading;

	private final RegionDirectory regions;

	AnswerFiles(InspectionReading reading, RegionDirectory regions) {
		this.reading = reading;
		this.regions = regions;
	}

	@Override
	public String type() {
		return "inspection-finding";
	}

	@Override
	public Map<String, FileKind> purposes() {
		return Map.of("PHOTO", FileKind.PHOTO, "EVIDENCE", FileKind.EVIDENCE);
	}

	@Override
	public RegionCode check(String id, RegionScope scope, Operator operator, boolean write) {
		Visit visit = this.reading.ofFinding(id, scope);
		if (write) {
			visit.checkProof(id, scope, !operator.is(Role.APP));
		}
		return visit.site().region();
	}

	@Override
	public void hold(RegionCode region, RegionScope scope) {
		this.regions.hold(List.of(region), scope);
	}

}
