package org.volunteerstation.analytics.recount;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

import org.volunteerstation.analytics.indicator.CommunityMonth;
import org.volunteerstation.analytics.indicator.Figures;
import org.volunteerstation.analytics.indicator.Indicators;
import org.volunteerstation.analytics.region.Region;
import org.volunteerstation.analytics.region.Regions;
import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;

/**
 * Counts this month's figures again from the services that own what is counted; those of
 * regions that a change order on its way changes are left out. Stored rows are always
 * read before the owners are asked: a row that an event changes in between keeps that
 * event's figures.
 */
@Service
public class Recount {

	private static final Logger logger = LoggerFactory.getLogger(Recount.class);

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private final Indicators indicators;

	private final Regions regions;

	private final List<Owner> owners;

	private final Repair repair;

	private final Clock clock;

	public Recount(Indicators indicators, Regions regions, List<Owner> owners, Repair repair, Clock clock) {
		this.indicators = indicators;
		this.regions = regions;
		this.owners = List.copyOf(owners);
		this.repair = repair;
		this.clock = clock;
	}

	/**
	 * Recounts a subtree. What differs is looked at twice, so that what was on its way is
	 * no difference, then repaired.
	 * @param code the region
	 * @param scope what the caller may see
	 * @return what was found
	 * @throws OutsideScope when there is no such region within the scope
	 */
	public Outcome recount(RegionCode code, RegionScope scope) {
		RegionScope asked = scope.narrow(code);
		LocalDate today = LocalDate.now(this.clock.withZone(ZONE));
		if (this.regions.find(code, today, asked).isEmpty()) {
			throw new OutsideScope();
		}
		Comparison first = compare(asked, today);
		Set<RegionCode> waiting = this.indicators.waiting(asked);
		List<Difference> differences = first.differences()
			.stream()
			.filter((difference) -> !waiting.contains(difference.community()))
			.toList();
		int repaired = 0;
		if (!differences.isEmpty()) {
			RegionScope suspects = new RegionScope(top(differences));
			Comparison second = compare(suspects, today);
			Set<RegionCode> before = communities(differences);
			differences = second.differences()
				.stream()
				.filter((difference) -> before.contains(difference.community()))
				.toList();
			repaired = differences.isEmpty() ? 0 : repair(second, differences, suspects, today);
		}
		this.repair.audit(code);
		return new Outcome(first.communities(), communities(differences).size(), repaired, differences);
	}

	private Comparison compare(RegionScope scope, LocalDate today) {
		YearMonth month = YearMonth.from(today);
		Comparison comparison = new Comparison(this.indicators.rows(scope, month));
		this.regions.communities(today, scope)
			.forEach((region) -> comparison.counted(region.code(), Figures.COMMUNITY));
		for (Owner owner : this.owners) {
			owner.counts(scope.root(), month).forEach(comparison::counted);
		}
		return comparison;
	}

	private int repair(Comparison comparison, List<Difference> differences, RegionScope scope, LocalDate today) {
		Set<RegionCode> wrong = communities(differences);
		Set<Indicator> kinds = differences.stream().map(Difference::indicator).collect(Collectors.toSet());
		logger.warn("{} communities of {} differ from what their owners count: {}", wrong.size(), scope.root(), kinds);
		List<Newest> newest = this.owners.stream()
			.filter((owner) -> owner.indicators().stream().anyMatch(kinds::contains))
			.flatMap((owner) -> owner.newest(scope.root()).stream())
			.filter((one) -> wrong.contains(one.region()))
			.toList();
		List<Region> known = this.regions.communities(today, scope)
			.stream()
			.filter((region) -> wrong.contains(region.code()))
			.toList();
		YearMonth month = YearMonth.from(today);
		List<CommunityMonth> rows = wrong.stream().map((community) -> comparison.corrected(community, month)).toList();
		return this.repair.repair(rows, newest, known, scope);
	}

	private static Set<RegionCode> communities(Collection<Difference> differences) {
		return differences.stream().map(Difference::community).collect(Collectors.toCollection(TreeSet::new));
	}

	/** The smallest region that covers all. */
	private static RegionCode top(List<Difference> differences) {
		RegionCode first = differences.getFirst().community();
		RegionCode last = differences.getLast().community();
		for (Tier tier : Tier.values()) {
			if (!last.at(tier).equals(first.at(tier))) {
				return first.at(tier.above().orElse(Tier.PROVINCE));
			}
		}
		return first;
	}

	/**
	 * What a recount found.
	 *
	 * @param communities communities compared
	 * @param differing of them those with a difference
	 * @param repaired of them those whose row was repaired at once; the streams send all
	 * of them again
	 * @param differences all differences
	 */
	public record Outcome(int communities, int differing, int repaired, List<Difference> differences) {

	}

}
