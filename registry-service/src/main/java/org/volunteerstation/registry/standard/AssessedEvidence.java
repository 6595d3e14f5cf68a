package org.volunteerstation.registry.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.station.StationEvidence;
import org.volunteerstation.registry.station.StationId;

/** The last assessment of a station names files; those before it need theirs no more. */
@Component
class AssessedEvidence implements StationEvidence {

	private final Standards standards;

	private final Clock clock;

	AssessedEvidence(Standards standards, Clock clock) {
		this.standards = standards;
		this.clock = clock;
	}

	@Override
	public Optional<Proven> proven(StationId station, String file, RegionScope scope) {
		return this.standards.assessment(station, scope)
			.flatMap((assessment) -> assessment.findings()
				.entrySet()
				.stream()
				.filter((finding) -> finding.getValue().files().contains(file))
				.map(Map.Entry::getKey)
				.sorted()
				.findFirst())
			.map(this::named);
	}

	/** An item of an older edition may have no name any more. */
	private Proven named(String code) {
		return this.standards.checklist(LocalDate.now(this.clock.withZone(RegionDirectory.ZONE)))
			.item(code)
			.map((item) -> new Proven(item.name(), item.nameEn()))
			.orElseGet(() -> new Proven(code, code));
	}

}
