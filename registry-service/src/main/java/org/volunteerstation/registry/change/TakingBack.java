package org.volunteerstation.registry.change;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

	private final Regions regions;

	private final Rehoming rehoming;

	private final PostRehoming posts;

	private final Telling telling;

	private final Clock clock;

	TakingBack(ChangeOrders orders, Regions regions, Rehoming rehoming, PostRehoming posts, Telling telling,
			Clock clock) {
		this.orders = orders;
		this.regions = regions;
		this.rehoming = rehoming;
		this.posts = posts;
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
		List<Line> lines = this.orders.lines(order.id(), scope);
		LocalDate day = Region.OPEN_END.minusDays(1);
		Map<RegionCode, Region> begun = Telling.all(this.regions, lines.stream().map(Line::to).distinct().toList(), day,
				scope);
		Map<RegionCode, Region> before = Telling.all(this.regions, lines.stream().map(Line::from).distinct().toList(),
				order.on().minusDays(1), scope);
		Set<RegionCode> left = new LinkedHashSet<>(before.keySet());
		left.removeAll(begun.keySet());
		boolean later = lines.stream()
			.anyMatch((line) -> !begun.containsKey(line.to())
					|| !order.source().equals(Objects.requireNonNull(begun.get(line.to())).source())
					|| !before.containsKey(line.from()));
		if (later || !this.regions.taken(left, order.on(), scope).isEmpty() || this.rehoming.isInUse(order, scope)
				|| this.posts.isInUse(order, scope)) {
			throw new ChangeRefusal.InUse();
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Rehoming.MovedTargets targets = this.rehoming.takeBack(order, now, scope);
		List<String> accounts = this.posts.takeBack(order, now, scope);
		List<Region> restored = before.values().stream().map(Region::restored).toList();
		List<Region> gone = begun.values().stream().map((region) -> region.ended(order.on())).toList();
		this.regions.takeBack(gone, restored, order.on(), scope);
		this.orders.save(order, scope);
		Set<String> kept = restored.stream().map(Region::id).collect(Collectors.toSet());
		List<RegionEvent> happened = new ArrayList<>();
		gone.stream()
			.filter((region) -> !kept.contains(region.id()))
			.forEach((region) -> happened.add(new RegionEvent.Ended(region)));
		restored.forEach((region) -> happened.add(new RegionEvent.Restored(region)));
		this.telling.tell(order, lines, new Telling.Happened(happened, targets, accounts));
	}

}
