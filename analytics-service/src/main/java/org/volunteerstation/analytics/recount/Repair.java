package org.volunteerstation.analytics.recount;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.analytics.indicator.CommunityMonth;
import org.volunteerstation.analytics.indicator.Indicators;
import org.volunteerstation.analytics.region.Region;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

/**
 * Repairs rows at once and tells the streams, both or neither. The streams have the last
 * word: they take over the newest states and send the rows again.
 */
@Service
@Transactional
public class Repair {

	private final Indicators indicators;

	private final Corrections corrections;

	public Repair(Indicators indicators, Corrections corrections) {
		this.indicators = indicators;
		this.corrections = corrections;
	}

	int repair(List<CommunityMonth> rows, List<Newest> newest, List<Region> communities, RegionScope scope) {
		List<CommunityMonth> missing = rows.stream().filter((row) -> row.sequence() == 0).toList();
		List<CommunityMonth> wrong = rows.stream().filter((row) -> row.sequence() > 0).toList();
		this.indicators.write(missing);
		int corrected = this.indicators.correct(wrong, scope);
		this.corrections.append(newest, communities);
		return missing.size() + corrected;
	}

	void audit(RegionCode region) {
		this.corrections.audit(region);
	}

}
