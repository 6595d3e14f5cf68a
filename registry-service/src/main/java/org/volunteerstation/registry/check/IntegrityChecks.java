package org.volunteerstation.registry.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.region.RegionDirectory;

/**
 * Runs the checks on demand. One that takes too long is left without a count, and so are
 * those behind it once the whole has taken too long: nobody waits for a dead page.
 */
@Service
@Transactional(readOnly = true)
public class IntegrityChecks {

	/** Less than callers wait for an answer. */
	private static final Duration PATIENCE = Duration.ofSeconds(6);

	private final Checks checks;

	private final Clock clock;

	public IntegrityChecks(Checks checks, Clock clock) {
		this.checks = checks;
		this.clock = clock;
	}

	/**
	 * All checks with their counts.
	 * @param region the region to look at
	 * @param scope what the caller may see
	 * @return in the order of the catalogue
	 */
	public List<Look> looks(RegionCode region, RegionScope scope) {
		RegionScope own = scope.narrow(region);
		Instant end = this.clock.instant().plus(PATIENCE);
		List<Look> looks = new ArrayList<>();
		for (Check check : this.checks.all()) {
			Instant now = this.clock.instant();
			OptionalLong count = now.isBefore(end) ? this.checks.count(check, today(), own) : OptionalLong.empty();
			looks.add(new Look(check, count.isPresent() ? count.getAsLong() : null, now));
		}
		return looks;
	}

	/**
	 * One check.
	 * @param code its code
	 * @return the check
	 * @throws CheckRefusal.NotFound when there is none
	 */
	public Check check(String code) {
		return this.checks.find(code).orElseThrow(CheckRefusal.NotFound::new);
	}

	/**
	 * What a check finds.
	 * @param check the check
	 * @param region the region to look at
	 * @param query which page
	 * @param scope what the caller may see
	 * @return the slice, by region and id
	 */
	public Slice<Finding> findings(Check check, RegionCode region, SliceQuery query, RegionScope scope) {
		FindingPlace after = (query.after() != null)
				? FindingPlace.parse(query.after()).orElseThrow(CheckRefusal.WrongPlace::new) : null;
		List<Finding> rows = this.checks.findings(check, today(), after, query.rows(), scope.narrow(region));
		return Slice.cut(rows, query, (finding) -> finding.place().toString());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
	}

}
