package org.volunteerstation.registry.plan.db;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.platform.core.Unscoped;
import org.volunteerstation.registry.plan.Outcome;
import org.volunteerstation.registry.plan.PlanRefusal;
import org.volunteerstation.registry.plan.Target;
import org.volunteerstation.registry.plan.Targets;
import org.volunteerstation.registry.region.Region;

/** The targets in MariaDB or MySQL. */
@Repository
class MyBatisTargets implements Targets {

	private final TargetMapper mapper;

	MyBatisTargets(TargetMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public Optional<Target> find(String id, RegionScope scope) {
		return Optional.ofNullable(this.mapper.find(id, scope)).map(TargetRow::toTarget);
	}

	@Override
	public Optional<Target> lock(String id, RegionScope scope) {
		return Optional.ofNullable(this.mapper.lock(id, scope)).map(TargetRow::toTarget);
	}

	@Override
	public Map<RegionCode, Target> of(int year, Collection<RegionCode> regions, RegionScope scope) {
		return regions.isEmpty() ? Map.of() : targets(this.mapper.of(year, values(regions), scope)).stream()
			.collect(Collectors.toMap(Target::region, Function.identity()));
	}

	@Override
	public List<Target> below(int year, RegionCode parent, SliceQuery query, RegionScope scope) {
		return targets(this.mapper.below(year, parent.value(), query.afterOrStart(), query.rows(), scope));
	}

	@Override
	@Unscoped("says only whether the year is planned above")
	public boolean hasTargetAbove(int year, RegionCode region) {
		List<RegionCode> above = region.path().stream().filter((code) -> !code.equals(region)).toList();
		return !above.isEmpty() && this.mapper.firstOf(year, values(above)) != null;
	}

	@Override
	public void add(List<Target> targets, RegionScope scope) {
		targets.forEach((target) -> scope.narrow(target.region()));
		if (targets.isEmpty()) {
			return;
		}
		try {
			this.mapper.add(targets.stream().map(TargetRow::of).toList(), scope);
		}
		catch (DuplicateKeyException ex) {
			throw new PlanRefusal.Planned(targets.getFirst().year());
		}
	}

	@Override
	public void save(List<Target> targets, RegionScope scope) {
		for (Target target : targets) {
			if (this.mapper.save(TargetRow.of(target), scope) != 1) {
				throw new PlanRefusal.Stale();
			}
		}
	}

	@Override
	@Unscoped("tells the topic of all targets")
	public List<Outcome> untold(LocalDate today) {
		return this.mapper.untold(today)
			.stream()
			.map((row) -> new Outcome(row.toTarget(), row.getBuiltByDue()))
			.toList();
	}

	@Override
	public void told(Outcome outcome, RegionScope scope) {
		save(List.of(outcome.target()), scope);
		this.mapper.told(TargetRow.of(outcome.target()), outcome.builtByDue(), scope);
		this.mapper.leave(TargetRow.of(outcome.target()), scope);
	}

	@Override
	public void remove(Target target, RegionScope scope) {
		this.mapper.remove(target.id(), scope);
	}

	@Override
	public List<Target> removeBelow(int year, RegionCode region, RegionScope scope) {
		RegionScope subtree = scope.narrow(region);
		List<Target> gone = targets(this.mapper.subtree(year, region.value(), subtree));
		this.mapper.removeBelow(year, region.value(), subtree);
		return gone;
	}

	@Override
	public LocalDate firstDay(RegionScope scope) {
		LocalDate first = this.mapper.firstDay(scope.root().at(Tier.PROVINCE).value());
		return (first != null) ? first : LocalDate.MIN;
	}

	@Override
	public Map<RegionCode, Integer> missing(LocalDate on, Tier tier, RegionScope scope) {
		return sums(this.mapper.missing(on, Target.Basis.treeOn(on, firstDay(scope)), tier.digits(), Region.OPEN_END,
				scope));
	}

	@Override
	public Map<RegionCode, Integer> built(int year, Tier tier, LocalDate today, RegionScope scope) {
		return sums(this.mapper.built(year, tier.digits(), today, scope));
	}

	private static Map<RegionCode, Integer> sums(List<SumRow> rows) {
		return rows.stream().collect(Collectors.toMap((row) -> new RegionCode(row.getCode()), SumRow::getCommunities));
	}

	private static List<Target> targets(List<TargetRow> rows) {
		return rows.stream().map(TargetRow::toTarget).toList();
	}

	private static List<String> values(Collection<RegionCode> regions) {
		return regions.stream().map(RegionCode::value).toList();
	}

}
