package org.volunteerstation.registry.change;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionEvent;
import org.volunteerstation.registry.region.Regions;

/**
 * Changes the tree back to what it was before an order, with all that the order moved: in
 * the running transaction or not at all.
 */
@Component
class TakingBack {

	private final ChangeOrders orders;

	private final Foundings foundings;

	private final ComingEditions editions;

	private final Regions regions;

	private final Rehoming rehoming;

	private final PostRehoming posts;

	private final Dependence dependence;

	private final Telling telling;

	private final Clock clock;

	TakingBack(ChangeOrders orders, Foundings foundings, ComingEditions editions, Regions regions, Rehoming rehoming,
			PostRehoming posts, Dependence dependence, Telling telling, Clock clock) {
		this.orders = orders;
		this.foundings = foundings;
		this.editions = editions;
		this.regions = regions;
		this.rehoming = rehoming;
		this.posts = posts;
		this.dependence = dependence;
		this.telling = telling;
		this.clock = clock;
	}

	/**
	 * Takes an applied order back, while nothing depends on it.
	 * @param order the order, undone
	 */
	void takeBack(ChangeOrder order) {
		RegionScope scope = order.scope();
		this.regions.lockForImport();
		this.editions.requireNone(scope);
		List<Line> lines = this.orders.lines(order.id(), scope);
		Set<RegionCode> from = lines.stream().map(Line::from).collect(Collectors.toCollection(LinkedHashSet::new));
		Set<RegionCode> to = lines.stream().map(Line::to).collect(Collectors.toCollection(LinkedHashSet::new));
		to.addAll(this.foundings.of(order, scope).keySet());
		Set<RegionCode> held = Line.parents(lines, scope);
		held.addAll(to);
		this.regions.lock(held, scope);
		Map<RegionCode, Region> begun = this.regions.findAll(to, Region.NEWEST, scope);
		Map<RegionCode, Region> before = this.regions.findAll(from, order.on().minusDays(1), scope);
		boolean later = !begun.keySet().containsAll(to) || !before.keySet().containsAll(from)
				|| begun.values().stream().anyMatch((region) -> !order.source().equals(region.source()));
		if (later || !isFree(order, begun, before) || this.dependence.isInUse(order, scope)) {
			throw new ChangeRefusal.InUse();
		}
		this.dependence.countedSince(order, scope).ifPresent((count) -> {
			throw new ChangeRefusal.CountedSince(count.region(), count.on());
		});
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Rehoming.MovedTargets targets = this.rehoming.takeBack(order, now, scope);
		List<String> accounts = this.posts.takeBack(order, now, scope);
		List<Region> restored = before.values().stream().map(Region::restored).toList();
		List<Region> gone = begun.values().stream().map((region) -> region.ended(order.on())).toList();
		this.regions.takeBack(gone, restored, order.on(), scope);
		this.orders.save(order, scope);
		this.telling.tell(order, lines, new Telling.Happened(happened(gone, restored), targets, accounts));
	}

	/**
	 * The codes of before are nobody else's by now, and what they lie below is there: a
	 * later order may have ended it.
	 */
	private boolean isFree(ChangeOrder order, Map<RegionCode, Region> begun, Map<RegionCode, Region> before) {
		RegionScope scope = order.scope();
		Set<RegionCode> left = new LinkedHashSet<>(before.keySet());
		left.removeAll(begun.keySet());
		Set<RegionCode> above = left.stream()
			.flatMap((code) -> code.parent().stream())
			.filter((code) -> scope.covers(code) && !before.containsKey(code))
			.collect(Collectors.toSet());
		return this.regions.taken(left, order.on(), scope).isEmpty()
				&& this.regions.held(above, scope).containsAll(above);
	}

	private static List<RegionEvent> happened(List<Region> gone, List<Region> restored) {
		Set<String> kept = restored.stream().map(Region::id).collect(Collectors.toSet());
		List<RegionEvent> happened = new ArrayList<>();
		gone.stream()
			.filter((region) -> !kept.contains(region.id()))
			.forEach((region) -> happened.add(new RegionEvent.Ended(region)));
		restored.forEach((region) -> happened.add(new RegionEvent.Restored(region)));
		return happened;
	}

}
