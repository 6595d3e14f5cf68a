package org.volunteerstation.registry.change;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionEvent;
import org.volunteerstation.registry.region.RegionName;
import org.volunteerstation.registry.region.Regions;

/**
 * The orders of an edition. They are stored as approved, so that no other order can touch
 * their codes, and applied one by one, each once.
 */
@Service
@Transactional
public class Rearranging {

	private final ChangeOrders orders;

	private final Foundings foundings;

	private final Application application;

	private final Namesakes namesakes;

	private final Regions regions;

	private final IdGenerator ids;

	private final Clock clock;

	Rearranging(ChangeOrders orders, Foundings foundings, Application application, Namesakes namesakes, Regions regions,
			IdGenerator ids, Clock clock) {
		this.orders = orders;
		this.foundings = foundings;
		this.application = application;
		this.namesakes = namesakes;
		this.regions = regions;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Stores a step as an approved order.
	 * @param step the step
	 * @param scope what the caller may write
	 * @return the order
	 * @throws ChangeRefusal.Busy when another open order concerns one of its codes
	 */
	public ChangeOrder prepare(Rearrangement step, RegionScope scope) {
		ChangeOrder order = ChangeOrder.ofEdition(this.ids.next(), step, this.clock);
		this.orders.add(order, step.lines(), Map.of(), scope);
		this.foundings.add(order, step.founded(), scope);
		return order;
	}

	/**
	 * Applies a step, unless it is applied already.
	 * @param id the order
	 * @param scope what the caller may write
	 * @return whether it was applied now
	 * @throws ChangeRefusal.Outdated when the tree is not the one that the step was made
	 * for
	 */
	public boolean apply(String id, RegionScope scope) {
		ChangeOrder approved = this.orders.lock(id, scope).orElseThrow(ChangeRefusal.NotFound::new);
		if (approved.kind() != ChangeKind.EDITION || approved.state() != ChangeState.APPROVED) {
			return false;
		}
		this.regions.lockForImport();
		List<Line> lines = this.orders.lines(id, scope);
		Set<RegionCode> held = Line.parents(lines, approved.scope());
		lines.forEach((line) -> held.add(line.from()));
		this.regions.lock(held, approved.scope());
		Map<RegionCode, RegionName> founded = this.foundings.of(approved, scope);
		Map<RegionCode, Region> known = verified(approved, lines, founded);
		this.namesakes.nameApart(approved, approved.scope());
		ChangeOrder order = approved.applied(this.clock);
		Map<RegionCode, Region> changed = new HashMap<>();
		List<Region> ended = new ArrayList<>();
		for (Line line : lines) {
			Region region = known.get(line.from());
			if (region == null) {
				throw new ChangeRefusal.Outdated();
			}
			if (line.top()) {
				ended.add(region.ended(order.on()));
			}
			else {
				changed.put(line.to(), region.changed(line.to(), line.name(), order.on(), order.source()));
			}
		}
		List<Region> begun = founded.entrySet()
			.stream()
			.map((one) -> Region.founded(this.ids.next(), one.getKey(), one.getValue(), order.on(), order.source()))
			.toList();
		this.regions.end(ended, order.scope());
		this.regions.replace(List.copyOf(changed.values()), order.scope());
		this.regions.create(begun, order.scope());
		this.application.carry(order, lines, () -> happened(order, ended, begun, changed, known));
		return true;
	}

	private Map<RegionCode, Region> verified(ChangeOrder order, List<Line> lines, Map<RegionCode, RegionName> founded) {
		Map<RegionCode, Region> known = all(lines.stream().map(Line::from).toList(), order.scope());
		Set<RegionCode> fresh = new HashSet<>(founded.keySet());
		for (Line line : lines) {
			Region region = known.get(line.from());
			if (region == null || !region.id().equals(line.fromId()) || !region.name().equals(line.fromName())) {
				throw new ChangeRefusal.Outdated();
			}
			if (!region.validFrom().isBefore(order.on())) {
				throw new ChangeRefusal.TooEarly(line.from(), region.validFrom());
			}
			fresh.add(line.to());
		}
		fresh.removeAll(known.keySet());
		if (!this.regions.taken(fresh, order.on(), order.scope()).isEmpty()) {
			throw new ChangeRefusal.Outdated();
		}
		return known;
	}

	/** As they are stored by now: who took others in has their residents as well. */
	private List<RegionEvent> happened(ChangeOrder order, List<Region> ended, List<Region> begun,
			Map<RegionCode, Region> changed, Map<RegionCode, Region> before) {
		List<RegionCode> codes = new ArrayList<>(changed.keySet());
		begun.forEach((region) -> codes.add(region.code()));
		Map<RegionCode, Region> stored = all(codes, order.scope());
		List<RegionEvent> happened = new ArrayList<>();
		ended.forEach((region) -> happened.add(new RegionEvent.Ended(region)));
		changed.forEach((code, region) -> {
			Region now = stored.getOrDefault(code, region);
			Region there = before.get(code);
			boolean stayed = there != null && there.id().equals(region.id());
			happened.add(stayed ? new RegionEvent.Renamed(now) : new RegionEvent.Recoded(now));
		});
		begun.forEach((region) -> happened.add(new RegionEvent.Founded(stored.getOrDefault(region.code(), region))));
		return happened;
	}

	private Map<RegionCode, Region> all(List<RegionCode> codes, RegionScope scope) {
		return this.regions.findAll(codes, Region.NEWEST, scope);
	}

}
