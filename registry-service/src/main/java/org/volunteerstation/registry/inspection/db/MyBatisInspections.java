package org.volunteerstation.registry.inspection.db;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.inspection.InspectionPlace;
import org.volunteerstation.registry.inspection.InspectionPlan;
import org.volunteerstation.registry.inspection.InspectionRefusal;
import org.volunteerstation.registry.inspection.Inspections;
import org.volunteerstation.registry.inspection.PlanTerms;
import org.volunteerstation.registry.inspection.Stratum;

/** The plans in MariaDB or MySQL. */
@Repository
class MyBatisInspections implements Inspections {

	private final PlanMapper mapper;

	MyBatisInspections(PlanMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public Optional<InspectionPlan> find(String id, RegionScope scope) {
		return Optional.ofNullable(this.mapper.find(id, above(scope, (code) -> true), List.of(), scope))
			.map(PlanRow::toPlan);
	}

	@Override
	public Optional<InspectionPlan> lock(String id, RegionScope scope) {
		return Optional.ofNullable(this.mapper.lock(id, scope)).map(PlanRow::toPlan);
	}

	@Override
	public List<Listed> list(Filter filter, @Nullable InspectionPlace after, int rows, RegionScope scope) {
		RegionScope range = scope.narrowOrAll(filter.region());
		return this.mapper
			.list(filter.year(), (filter.state() != null) ? filter.state().name() : null,
					(after != null) ? after.region().value() : null, (after != null) ? after.id() : null, rows,
					above(range, (code) -> true), above(range, scope::covers), range)
			.stream()
			.map(PlanRow::toListed)
			.toList();
	}

	@Override
	public void add(InspectionPlan plan, RegionScope scope) {
		scope.narrow(plan.office());
		PlanRow row = PlanRow.of(plan);
		this.mapper.add(row, scope);
		this.mapper.addOffice(row, scope);
	}

	@Override
	public void save(InspectionPlan plan, RegionScope scope) {
		if (this.mapper.save(PlanRow.of(plan), scope) != 1) {
			throw new InspectionRefusal.Stale();
		}
	}

	@Override
	public void remove(InspectionPlan plan, RegionScope scope) {
		this.mapper.remove(plan.id(), scope);
	}

	@Override
	public List<Drawn> draw(PlanTerms terms, String seed, RegionScope scope) {
		Tier tier = terms.region().tier().below().orElse(Tier.COMMUNITY);
		return this.mapper.draw(PlanRow.of(terms), tier.digits(), seed, scope)
			.stream()
			.map(StratumRow::toDrawn)
			.toList();
	}

	@Override
	public void addStrata(String plan, List<Stratum> strata, RegionScope scope) {
		strata.forEach((one) -> scope.narrow(one.region()));
		this.mapper.addStrata(plan, strata.stream().map(StratumRow::of).toList(), scope);
	}

	@Override
	public List<Stratum> strata(String plan, RegionScope scope) {
		return this.mapper.strata(plan, scope).stream().map(StratumRow::toStratum).toList();
	}

	private static List<String> above(RegionScope scope, Predicate<RegionCode> which) {
		return scope.root()
			.path()
			.stream()
			.filter((code) -> !code.equals(scope.root()) && which.test(code))
			.map(RegionCode::value)
			.toList();
	}

}
