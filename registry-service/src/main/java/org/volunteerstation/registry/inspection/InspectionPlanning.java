package org.volunteerstation.registry.inspection;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.region.HeldRegions;
import org.volunteerstation.registry.region.RegionDirectory;

/** Writes an office's plans, opens them, draws their samples and closes them. */
@Service
@Transactional
public class InspectionPlanning {

	private static final int SEED_BYTES = 16;

	private final SecureRandom random = new SecureRandom();

	private final Inspections plans;

	private final Visits visits;

	private final InspectionEvents events;

	private final RegionDirectory directory;

	private final IdGenerator ids;

	private final Clock clock;

	public InspectionPlanning(Inspections plans, Visits visits, InspectionEvents events, RegionDirectory directory,
			IdGenerator ids, Clock clock) {
		this.plans = plans;
		this.visits = visits;
		this.events = events;
		this.directory = directory;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Writes a draft.
	 * @param terms what is inspected
	 * @param author who writes
	 * @param scope the office and all below it
	 * @return the draft
	 */
	public InspectionPlan draft(PlanTerms terms, String author, RegionScope scope) {
		HeldRegions held = this.directory.hold(List.of(scope.root(), terms.region()), scope);
		held.region(terms.region());
		held.region(scope.root());
		checkOffice(scope);
		InspectionPlan plan = InspectionPlan.draft(this.ids.next(), scope.root(), author, terms, this.clock);
		this.plans.add(plan, scope);
		this.events.planned("inspection.draft", plan);
		return plan;
	}

	/**
	 * Changes a draft.
	 * @param seen the plan and the version that the caller has seen
	 * @param terms what is inspected
	 * @param scope what the caller may write
	 * @return the next version
	 */
	public InspectionPlan revise(Seen seen, PlanTerms terms, RegionScope scope) {
		HeldRegions held = hold(seen.id(), Set.of(terms.region()), scope);
		InspectionPlan before = load(seen, held, scope);
		before.checkDraft();
		scope.narrow(before.office()).narrow(terms.region());
		held.region(terms.region());
		return stored("inspection.revise", before.revised(terms, this.clock), scope);
	}

	/**
	 * Removes a draft.
	 * @param seen the plan and the version that the caller has seen
	 * @param scope what the caller may write
	 */
	public void discard(Seen seen, RegionScope scope) {
		InspectionPlan plan = load(seen, hold(seen.id(), Set.of(), scope), scope);
		plan.checkDraft();
		this.plans.remove(plan, scope);
		this.events.planned("inspection.discard", plan);
	}

	/**
	 * Opens a draft: it changes no more, and those below see it.
	 * @param seen the plan and the version that the caller has seen
	 * @param scope what the caller may write
	 * @return the plan
	 */
	public InspectionPlan open(Seen seen, RegionScope scope) {
		HeldRegions held = hold(seen.id(), Set.of(), scope);
		InspectionPlan plan = load(seen, held, scope);
		held.region(plan.terms().region());
		return stored("inspection.open", plan.stepped(InspectionPlan.State.OPEN, this.clock), scope);
	}

	/**
	 * Draws the sample, once: whoever comes second gets what the first one drew.
	 * @param id the plan
	 * @param scope what the caller may write
	 * @return the plan with its sample
	 */
	public InspectionPlan draw(String id, RegionScope scope) {
		InspectionPlan plan = lock(id, hold(id, Set.of(), scope), scope);
		if (plan.sample() != null) {
			return plan;
		}
		plan.checkOpen();
		byte[] bytes = new byte[SEED_BYTES];
		this.random.nextBytes(bytes);
		String seed = HexFormat.of().formatHex(bytes);
		List<Inspections.Drawn> stations = this.plans.draw(plan.terms(), seed, scope.narrow(plan.terms().region()));
		checkSize(stations.size());
		List<Stratum> strata = strata(stations, stratum(plan.terms().region()));
		int population = strata.stream().mapToInt(Stratum::population).sum();
		InspectionPlan drawn = plan.drawn(
				new InspectionPlan.Sample(seed, InspectionPlan.now(this.clock), population, stations.size()),
				this.clock);
		List<Visit> visits = stations.stream().map((station) -> planned(plan, station)).toList();
		this.visits.add(visits, scope);
		this.plans.addStrata(plan.id(), strata, scope);
		return stored("inspection.draw", drawn, scope);
	}

	/**
	 * Closes a plan whose visits are all closed, but for those that an order has taken to
	 * another office.
	 * @param seen the plan and the version that the caller has seen
	 * @param scope what the caller may write
	 * @return the plan
	 */
	public InspectionPlan close(Seen seen, RegionScope scope) {
		InspectionPlan plan = load(seen, hold(seen.id(), Set.of(), scope), scope);
		InspectionPlan closed = plan.stepped(InspectionPlan.State.CLOSED, this.clock);
		if (this.visits.hasOpen(plan.id(), scope.narrow(plan.office()))) {
			throw new InspectionRefusal.Conflict("inspection-visits-open");
		}
		return stored("inspection.close", closed, scope);
	}

	/** A community has nothing below it, and does not inspect itself. */
	private static void checkOffice(RegionScope scope) {
		if (scope.tier() == Tier.COMMUNITY) {
			throw new InspectionRefusal.Forbidden("inspection-own");
		}
	}

	/** The tier whose regions share the sample. */
	static Tier stratum(RegionCode region) {
		return region.tier().below().orElse(Tier.COMMUNITY);
	}

	private static void checkSize(int size) {
		if (size == 0) {
			throw new InspectionRefusal.Conflict("inspection-sample-empty");
		}
		if (size > SampleSize.MAX) {
			throw new InspectionRefusal.Conflict("inspection-sample-large", size, SampleSize.MAX);
		}
	}

	private Visit planned(InspectionPlan plan, Inspections.Drawn one) {
		return new Visit(new Visit.Site(this.ids.next(), plan.id(), plan.office(), one.station(), one.region()),
				VisitState.PLANNED, null, Visit.Outcome.NONE, 1, InspectionPlan.now(this.clock));
	}

	private static List<Stratum> strata(List<Inspections.Drawn> stations, Tier tier) {
		Map<RegionCode, Stratum> strata = new TreeMap<>();
		stations.forEach(
				(one) -> strata.merge(one.region().at(tier), new Stratum(one.region().at(tier), one.population(), 1),
						(known, next) -> new Stratum(known.region(), known.population(), known.sampled() + 1)));
		return List.copyOf(strata.values());
	}

	/**
	 * The plan's office and region and what else is named, before anything is locked.
	 * What an office above plans is seen, but not touched.
	 */
	private HeldRegions hold(String id, Set<RegionCode> more, RegionScope scope) {
		InspectionPlan plan = this.plans.find(id, scope).orElseThrow(InspectionRefusal.NotFound::plan);
		if (!scope.covers(plan.office())) {
			throw new InspectionRefusal.Forbidden("inspection-not-yours");
		}
		Set<RegionCode> regions = new HashSet<>(more);
		regions.add(plan.office());
		regions.add(plan.terms().region());
		return this.directory.hold(regions, scope);
	}

	private InspectionPlan load(Seen seen, HeldRegions held, RegionScope scope) {
		InspectionPlan plan = lock(seen.id(), held, scope);
		seen.check(plan.version());
		return plan;
	}

	/** One that an order has moved since its regions were held is another version. */
	private InspectionPlan lock(String id, HeldRegions held, RegionScope scope) {
		InspectionPlan plan = this.plans.lock(id, scope).orElseThrow(InspectionRefusal.NotFound::plan);
		if (!held.concerns(plan.office()) || !held.concerns(plan.terms().region())) {
			throw new InspectionRefusal.Stale();
		}
		return plan;
	}

	private InspectionPlan stored(String action, InspectionPlan plan, RegionScope scope) {
		this.plans.save(plan, scope);
		this.events.planned(action, plan);
		return plan;
	}

}
