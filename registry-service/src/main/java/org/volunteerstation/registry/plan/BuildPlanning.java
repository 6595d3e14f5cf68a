package org.volunteerstation.registry.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.HeldRegions;
import org.volunteerstation.registry.region.RegionDirectory;

/** Sets the top of a plan and hands it down, tier by tier, with the sums kept. */
@Service
@Transactional
public class BuildPlanning {

	private final Targets targets;

	private final PlanEvents events;

	private final RegionDirectory directory;

	private final IdGenerator ids;

	private final Clock clock;

	public BuildPlanning(Targets targets, PlanEvents events, RegionDirectory directory, IdGenerator ids, Clock clock) {
		this.targets = targets;
		this.events = events;
		this.directory = directory;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Sets the top of a year's plan for the caller's own region.
	 * @param draft what is asked for
	 * @param scope what the caller may write
	 * @return the target
	 * @throws PlanRefusal.Planned when the year is planned, here or above
	 * @throws PlanRefusal.NothingCounted when the region had no community to count
	 */
	public Target begin(PlanDraft draft, RegionScope scope) {
		draft.check(LocalDate.now(this.clock.withZone(RegionDirectory.ZONE)));
		RegionCode region = this.directory.hold(List.of(scope.root()), scope).region(scope.root()).code();
		if (this.targets.hasTargetAbove(draft.year(), region)) {
			throw new PlanRefusal.Planned(draft.year());
		}
		Integer missing = this.targets.missing(draft.baseOn(), scope.tier(), scope).get(region);
		if (missing == null) {
			throw new PlanRefusal.NothingCounted(draft.baseOn());
		}
		Target.Basis basis = new Target.Basis(draft.percent(), draft.minimum(), draft.baseOn(), missing);
		Target target = new Target(this.ids.next(), draft.year(), region, basis.communities(), draft.dueOn(), null,
				basis, false, 1, Target.now(this.clock));
		this.targets.add(List.of(target), scope);
		this.events.set(List.of(target));
		return target;
	}

	/**
	 * Hands a target down to the tier below. Targets that are there already are set anew;
	 * one that was handed down further keeps its figure.
	 * @param id the target
	 * @param parts a figure for each region one tier below
	 * @param dueOn the last day of the parts, not later than that of the whole; null for
	 * the same
	 * @param version the version that the caller has seen
	 * @param scope what the caller may write
	 * @return the target, split
	 */
	public Target split(String id, Map<RegionCode, Integer> parts, @Nullable LocalDate dueOn, long version,
			RegionScope scope) {
		HeldRegions held = hold(id, parts.keySet(), scope);
		Target whole = load(id, version, held, scope);
		LocalDate due = (dueOn != null) ? dueOn : whole.dueOn();
		PlanDraft.checkDue(whole.year(), due);
		whole.checkLast(due);
		checkParts(whole, parts, held, scope);
		Map<RegionCode, Target> known = this.targets.of(whole.year(), parts.keySet(), whole.subtree());
		List<Target> fresh = new ArrayList<>();
		List<Target> changed = new ArrayList<>();
		parts.forEach((region, communities) -> {
			Target before = known.get(region);
			if (before == null) {
				fresh.add(new Target(this.ids.next(), whole.year(), region, communities, due, whole.region(), null,
						false, 1, Target.now(this.clock)));
			}
			else if (!before.says(communities, due, whole.region())) {
				changed.add(before.reset(communities, due, whole.region(), this.clock));
			}
		});
		Target split = whole.withSplit(true, this.clock);
		changed.add(split);
		this.targets.add(fresh, scope);
		this.targets.save(changed, scope);
		fresh.addAll(changed);
		this.events.set(fresh);
		return split;
	}

	/**
	 * Takes a split back, with all that was handed down from it.
	 * @param id the target
	 * @param version the version that the caller has seen
	 * @param scope what the caller may write
	 * @return the target, whole again
	 */
	public Target withdraw(String id, long version, RegionScope scope) {
		Target target = load(id, version, hold(id, Set.of(), scope), scope);
		if (!target.split()) {
			throw new PlanRefusal.NothingToSplit();
		}
		List<Target> gone = this.targets.removeBelow(target.year(), target.region(), scope);
		Target whole = target.withSplit(false, this.clock);
		this.targets.save(List.of(whole), scope);
		this.events.withdrawn(gone);
		this.events.set(List.of(whole));
		return whole;
	}

	/**
	 * Gives a year's plan up, at its top and before it is handed down.
	 * @param id the target
	 * @param version the version that the caller has seen
	 * @param scope what the caller may write
	 */
	public void giveUp(String id, long version, RegionScope scope) {
		Target target = load(id, version, hold(id, Set.of(), scope), scope);
		if (target.set() != null) {
			throw new PlanRefusal.NotTheTop();
		}
		if (target.split()) {
			throw new PlanRefusal.SplitAlready(target.region());
		}
		this.targets.remove(target, scope);
		this.events.withdrawn(List.of(target));
	}

	/**
	 * Proposes parts by the communities that have no station today.
	 * @param id the target
	 * @param scope what the caller may see
	 * @return a figure for each region one tier below
	 */
	@Transactional(readOnly = true)
	public Map<RegionCode, Integer> propose(String id, RegionScope scope) {
		Target whole = this.targets.find(id, scope).orElseThrow(PlanRefusal.NotFound::new);
		LocalDate today = LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
		Map<RegionCode, Integer> missing = this.targets.missing(today,
				whole.region().tier().below().orElseThrow(PlanRefusal.NothingToSplit::new), whole.subtree());
		Map<RegionCode, Integer> weights = new LinkedHashMap<>();
		children(whole, scope).forEach((region) -> weights.put(region, missing.getOrDefault(region, 0)));
		return Proposal.split(whole.communities(), weights);
	}

	/** The target's region and those of its parts, before anything is locked. */
	private HeldRegions hold(String id, Collection<RegionCode> parts, RegionScope scope) {
		Set<RegionCode> regions = new HashSet<>(parts);
		regions.add(this.targets.find(id, scope).orElseThrow(PlanRefusal.NotFound::new).region());
		return this.directory.hold(regions, scope);
	}

	/** A target that an order has moved since its region was held is another version. */
	private Target load(String id, long version, HeldRegions held, RegionScope scope) {
		Target target = this.targets.lock(id, scope).orElseThrow(PlanRefusal.NotFound::new);
		if (target.version() != version || !held.concerns(target.region())) {
			throw new PlanRefusal.Stale();
		}
		return target;
	}

	private void checkParts(Target whole, Map<RegionCode, Integer> parts, HeldRegions held, RegionScope scope) {
		Set<RegionCode> expected = new HashSet<>(children(whole, scope));
		for (RegionCode region : parts.keySet()) {
			if (!scope.covers(region)) {
				throw new OutsideScope();
			}
			if (!expected.remove(region) || !held.has(region)) {
				throw new PlanRefusal.PartsWrong("plan-part-foreign", region);
			}
		}
		if (!expected.isEmpty()) {
			throw new PlanRefusal.PartsWrong("plan-part-missing", expected.stream().sorted().findFirst().orElseThrow());
		}
		long sum = parts.values().stream().mapToLong(Integer::longValue).sum();
		if (sum != whole.communities()) {
			throw new PlanRefusal.SumDiffers(sum, whole.communities());
		}
	}

	private List<RegionCode> children(Target whole, RegionScope scope) {
		List<RegionCode> children = this.directory.childCodes(whole.region(), scope);
		if (children.isEmpty()) {
			throw new PlanRefusal.NothingToSplit();
		}
		return children;
	}

}
