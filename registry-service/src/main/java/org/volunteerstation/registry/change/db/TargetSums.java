package org.volunteerstation.registry.change.db;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * Keeps the sums of one year's plan while parts of it go to other parents: what a part is
 * worth leaves the figures of the tiers that it lay under and comes to those that it lies
 * under, up to the region above both, which is left alone. Where the new parent
 * <ul>
 * <li>is split, the part is one of its parts;</li>
 * <li>has no target below one that is split, it gets one of its parts alone;</li>
 * <li>has a target, or the next above has, that is not split, that takes the figure over
 * and the part is withdrawn: it can be handed down from there;</li>
 * <li>lies under no plan, the part goes on as a plan of its own.</li>
 * </ul>
 */
final class TargetSums {

	private static final Comparator<Step> FROM_THE_TOP = Comparator
		.comparing((Step step) -> step.target().region().tier())
		.thenComparing((step) -> step.target().region());

	private final Map<RegionCode, PlacedTarget> targets = new HashMap<>();

	private final Supplier<String> ids;

	/**
	 * The plan of a year, moved already.
	 * @param targets those of the parts, and of all regions above them before and after
	 * @param ids identifiers of new ones
	 */
	TargetSums(Collection<PlacedTarget> targets, Supplier<String> ids) {
		targets.forEach((target) -> this.targets.put(target.region(), target));
		this.ids = ids;
	}

	/**
	 * Lets the figures follow.
	 * @param parts what has moved
	 * @return the targets that are others now, or none
	 */
	List<PlacedTarget> follow(Collection<Part> parts) {
		List<Step> steps = new ArrayList<>();
		for (Part part : parts) {
			PlacedTarget target = this.targets.get(part.place());
			RegionCode into = (target != null) ? target.above() : null;
			if (target != null && into != null && !into.equals(part.from())) {
				steps.add(new Step(part, target, into));
			}
		}
		steps.stream().sorted(FROM_THE_TOP).forEach(this::follow);
		return this.targets.values().stream().filter(PlacedTarget::isChanged).toList();
	}

	private void follow(Step step) {
		Part part = step.part();
		PlacedTarget target = step.target();
		RegionCode into = step.into();
		Optional<PlacedTarget> nearest = nearest(into);
		if (nearest.isEmpty()) {
			target.standAlone();
		}
		else if (nearest.get().isSplit()) {
			found(into, target);
		}
		else {
			target.withdraw(nearest.get().region());
		}
		List<PlacedTarget> before = (part.from() != null) ? chain(part.from()) : List.of();
		List<PlacedTarget> after = (target.above() != null) ? chain(target.above()) : List.of();
		before.stream().filter((above) -> !isAbove(above, into)).forEach((above) -> above.add(-part.communities()));
		after.stream()
			.filter((above) -> part.from() == null || !isAbove(above, part.from()))
			.forEach((above) -> above.add(part.communities()));
	}

	private Optional<PlacedTarget> nearest(RegionCode region) {
		for (RegionCode code : region.path().reversed()) {
			PlacedTarget target = this.targets.get(code);
			if (target != null && !target.isWithdrawn()) {
				return Optional.of(target);
			}
		}
		return Optional.empty();
	}

	/** Regions that came to be since the plan was split. */
	private void found(RegionCode region, PlacedTarget part) {
		RegionCode above = region.parent().orElseThrow();
		if (!this.targets.containsKey(region)) {
			this.targets.put(region, PlacedTarget.founded(this.ids.get(), region, above, part));
			found(above, part);
		}
	}

	/** The targets that one counts for, from below; one that is withdrawn hands on. */
	private List<PlacedTarget> chain(RegionCode region) {
		List<PlacedTarget> chain = new ArrayList<>();
		RegionCode code = region;
		while (code != null) {
			PlacedTarget target = this.targets.get(code);
			code = (target != null) ? target.above() : null;
			if (target != null && !target.isWithdrawn()) {
				chain.add(target);
			}
		}
		return chain;
	}

	private static boolean isAbove(PlacedTarget target, RegionCode region) {
		return region.path().contains(target.region());
	}

	/**
	 * A target that an order has moved, or that others have met.
	 *
	 * @param place where it is now; its target may have taken others in
	 * @param from the region that had it among its parts, by the code of now; null for
	 * the top of a plan
	 * @param communities its figure
	 */
	record Part(RegionCode place, @Nullable RegionCode from, int communities) {
	}

	/**
	 * A part that has come to another region.
	 *
	 * @param part the part
	 * @param target its target
	 * @param into the region that it came to
	 */
	private record Step(Part part, PlacedTarget target, RegionCode into) {
	}

}
