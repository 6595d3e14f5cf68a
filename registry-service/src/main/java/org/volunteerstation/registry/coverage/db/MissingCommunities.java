package org.volunteerstation.registry.coverage.db;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.service.work.LeasedTask;
import org.volunteerstation.registry.coverage.UncoveredCommunities;

/**
 * Adds each night what the list of communities without a station has lost, after rows
 * were mended by hand or a copy was played back. Too much in it does no harm.
 */
@Component
class MissingCommunities implements LeasedTask {

	private static final Logger logger = LoggerFactory.getLogger(MissingCommunities.class);

	private final UncoveredCommunities communities;

	MissingCommunities(UncoveredCommunities communities) {
		this.communities = communities;
	}

	@Override
	public Rhythm rhythm() {
		return new Rhythm("missing-communities", Duration.ofMinutes(20), Duration.ofDays(1), Duration.ofMinutes(5));
	}

	@Override
	public int run(Turn turn) {
		List<RegionCode> missing = this.communities.missing();
		if (!missing.isEmpty()) {
			logger.warn("{} communities without a station were not in their list and are added", missing.size());
			this.communities.left(missing);
		}
		return missing.size();
	}

}
