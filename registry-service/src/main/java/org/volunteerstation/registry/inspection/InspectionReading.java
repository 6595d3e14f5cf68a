package org.volunteerstation.registry.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.station.StationId;

/** Shows plans, visits and the ledger, each within the caller's scope. */
@Service
@Transactional(readOnly = true)
public class InspectionReading {

	private final Inspections plans;

	private final Visits visits;

	private final Ledger ledger;

	private final RegionDirectory directory;

	private final Clock clock;

	public InspectionReading(Inspections plans, Visits visits, Ledger ledger, RegionDirectory directory, Clock clock) {
		this.plans = plans;
		this.visits = visits;
		this.ledger = ledger;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * One plan.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return the plan
	 * @throws InspectionRefusal.NotFound when there is none for the caller
	 */
	public InspectionPlan plan(String id, RegionScope scope) {
		return this.plans.find(id, scope).orElseThrow(InspectionRefusal.NotFound::plan);
	}

	/**
	 * Plans, those of the uppermost office first.
	 * @param filter which plans
	 * @param query which page
	 * @param scope what the caller may see
	 * @return the slice
	 */
	public Slice<InspectionPlan> plans(Inspections.Filter filter, SliceQuery query, RegionScope scope) {
		return Slice
			.cut(this.plans.list(filter, InspectionPlace.of(query), query.rows(), scope), query,
					(listed) -> new InspectionPlace(listed.office(), listed.plan().id()).toString())
			.map(Inspections.Listed::plan);
	}

	/**
	 * How far a plan is, by the regions one tier below.
	 * @param id the plan
	 * @param region whose children are asked for; null for the plan's region, as far as
	 * the caller sees it
	 * @param scope what the caller may see
	 * @return all children, by code
	 */
	public List<Advance> progress(String id, @Nullable RegionCode region, RegionScope scope) {
		InspectionPlan plan = plan(id, scope);
		RegionCode planned = plan.terms().region();
		RegionCode top = (region != null) ? region : (scope.covers(planned) ? planned : scope.root());
		RegionScope own = scope.narrow(top);
		Map<RegionCode, VisitProgress> known = this.visits.progress(id, InspectionPlanning.stratum(top), today(), own)
			.stream()
			.collect(Collectors.toMap(VisitProgress::region, Function.identity(), (one, other) -> one, TreeMap::new));
		List<RegionCode> children = this.directory.childCodes(top, scope);
		(children.isEmpty() ? List.of(top) : children)
			.forEach((child) -> known.computeIfAbsent(child, VisitProgress::none));
		Map<RegionCode, Integer> populations = top.equals(planned)
				? this.plans.strata(id, own).stream().collect(Collectors.toMap(Stratum::region, Stratum::population))
				: Map.of();
		return known.values().stream().map((one) -> new Advance(one, populations.get(one.region()))).toList();
	}

	/**
	 * One visit.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return the visit
	 * @throws InspectionRefusal.NotFound when there is none within the scope
	 */
	public Visit visit(String id, RegionScope scope) {
		return this.visits.find(id, scope).orElseThrow(InspectionRefusal.NotFound::visit);
	}

	/**
	 * The visit of a finding that the community was told of.
	 * @param finding the finding
	 * @param scope what the caller may see
	 * @return the visit
	 * @throws InspectionRefusal.NotFound when there is none within the scope
	 */
	public Visit ofFinding(String finding, RegionScope scope) {
		return this.visits.ofFinding(finding, scope).orElseThrow(InspectionRefusal.NotFound::finding);
	}

	/**
	 * Visits by region code.
	 * @param filter which visits
	 * @param query which page
	 * @param region whose; inside the scope
	 * @param scope what the caller may see
	 * @return the slice
	 */
	public Slice<Visit> visits(Visits.Filter filter, SliceQuery query, RegionScope region, RegionScope scope) {
		if (filter.plan() != null) {
			plan(filter.plan(), scope);
		}
		return Slice.cut(this.visits.list(filter, InspectionPlace.of(query), query.rows(), region), query,
				(visit) -> new InspectionPlace(visit.site().region(), visit.site().id()).toString());
	}

	/**
	 * Names the stations of a page of visits with one question.
	 * @param visits the visits
	 * @param scope what the caller may see
	 * @return by station
	 */
	public Map<StationId, String> names(List<Visit> visits, RegionScope scope) {
		return this.visits.stationNames(visits.stream().map((visit) -> visit.site().station()).toList(), scope);
	}

	/**
	 * Whether the station of a visit is withdrawn.
	 * @param visit the visit
	 * @param scope what the caller may see
	 * @return true when it is
	 */
	public boolean isStationWithdrawn(Visit visit, RegionScope scope) {
		return this.visits.isStationWithdrawn(visit.site().station(), scope);
	}

	/**
	 * The ledger by region code.
	 * @param filter which findings
	 * @param query which page
	 * @param scope what the caller may see
	 * @return the slice
	 */
	public Slice<LedgerEntry> ledger(Ledger.Filter filter, SliceQuery query, RegionScope scope) {
		return Slice.cut(this.ledger.list(filter, InspectionPlace.of(query), query.rows(), scope), query,
				(entry) -> entry.place().toString());
	}

	/**
	 * What waits in the own subtree.
	 * @param scope what the caller may see
	 * @return the counts
	 */
	public Ledger.Waiting waiting(RegionScope scope) {
		return this.ledger.waiting(today(), scope);
	}

	/**
	 * The day on which deadlines are looked at.
	 * @return today in Asia/Shanghai
	 */
	public LocalDate today() {
		return Visit.today(this.clock);
	}

	/**
	 * How far a region is.
	 *
	 * @param progress its visits
	 * @param population stations that were drawn from; null where that was not kept
	 */
	public record Advance(VisitProgress progress, @Nullable Integer population) {
	}

}
