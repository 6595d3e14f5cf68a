package org.volunteerstation.registry.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.region.RegionDirectory;

/** Targets against actuals, both from the same register. */
@Service
@Transactional(readOnly = true)
public class PlanReport {

	private final Targets targets;

	private final Clock clock;

	public PlanReport(Targets targets, Clock clock) {
		this.targets = targets;
		this.clock = clock;
	}

	/**
	 * One target.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return the target
	 * @throws PlanRefusal.NotFound when there is none within the scope
	 */
	public Target target(String id, RegionScope scope) {
		return this.targets.find(id, scope).orElseThrow(PlanRefusal.NotFound::new);
	}

	/**
	 * The target of a region.
	 * @param year the year
	 * @param region the region
	 * @param scope what the caller may see
	 * @return empty when it has none for the year
	 */
	public Optional<Progress> of(int year, RegionCode region, RegionScope scope) {
		RegionScope own = scope.narrow(region);
		return Optional.ofNullable(this.targets.of(year, List.of(region), own).get(region))
			.map((target) -> measured(List.of(target), region.tier(), own).getFirst());
	}

	/**
	 * The targets one tier below a region.
	 * @param year the year
	 * @param parent the region above
	 * @param query which page; {@code after} is a region code
	 * @param scope what the caller may see
	 * @return the slice, by region code
	 */
	public Slice<Progress> below(int year, RegionCode parent, SliceQuery query, RegionScope scope) {
		RegionScope own = scope.narrow(parent);
		List<Target> rows = this.targets.below(year, parent, query, own);
		Slice<Target> slice = Slice.cut(rows, query, (target) -> target.region().value());
		Optional<Tier> tier = parent.tier().below();
		if (tier.isEmpty() || slice.items().isEmpty()) {
			return new Slice<>(List.of(), null);
		}
		return new Slice<>(measured(slice.items(), tier.get(), own), slice.next());
	}

	/**
	 * Today, as targets mean it.
	 * @return the day in Asia/Shanghai
	 */
	public LocalDate today() {
		return LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
	}

	private List<Progress> measured(List<Target> targets, Tier tier, RegionScope scope) {
		Map<RegionCode, Integer> built = this.targets.built(targets.getFirst().year(), tier, today(), scope);
		Map<RegionCode, Integer> missing = this.targets.missing(today(), tier, scope);
		LocalDate first = this.targets.firstDay(scope);
		return targets.stream()
			.map((target) -> new Progress(target, built.getOrDefault(target.region(), 0),
					missing.getOrDefault(target.region(), 0), treeOn(target, first)))
			.toList();
	}

	private static @Nullable LocalDate treeOn(Target target, LocalDate first) {
		Target.Basis basis = target.basis();
		return (basis == null || basis.missing() == null) ? null : Target.Basis.treeOn(basis.on(), first);
	}

}
