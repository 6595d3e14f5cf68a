package org.volunteerstation.registry.change;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.plan.PlanEvents;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionEvent;
import org.volunteerstation.registry.region.RegionEvents;
import org.volunteerstation.registry.region.Regions;
import org.volunteerstation.registry.station.StationEvent;
import org.volunteerstation.registry.station.StationEvents;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.Stations;

/**
 * Changes the tree as an order says, and moves what its regions own: all in the running
 * transaction or nothing.
 */
@Component
class Application {

	private static final int PIECE = 1000;

	private final ChangeOrders orders;

	private final Drafting drafting;

	private final Regions regions;

	private final Rehoming rehoming;

	private final Stations stations;

	private final Telling telling;

	private final IdGenerator ids;

	private final Clock clock;

	Application(ChangeOrders orders, Drafting drafting, Regions regions, Rehoming rehoming, Stations stations,
			Telling telling, IdGenerator ids, Clock clock) {
		this.orders = orders;
		this.drafting = drafting;
		this.regions = regions;
		this.rehoming = rehoming;
		this.stations = stations;
		this.telling = telling;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Applies an order that the caller holds the lock of.
	 * @param approved the order
	 * @return the order, applied
	 */
	ChangeOrder apply(ChangeOrder approved) {
		RegionScope scope = approved.scope();
		List<Line> lines = verified(approved);
		refuseClashes(this.rehoming.clashes(approved, scope));
		ChangeOrder order = approved.applied(this.clock);
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		List<RegionEvent> happened = changeTree(order, lines);
		this.orders.addSuccessions(order, scope);
		this.rehoming.settlePopulations(order, scope);
		this.rehoming.moveStations(order, now, scope);
		Rehoming.MovedTargets targets = this.rehoming.moveTargets(order, now, scope);
		this.orders.save(order, scope);
		this.telling.regions.changed(withCounts(happened, order));
		tellStations(order);
		this.telling.tell(order, lines, targets);
		return order;
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
		Map<RegionCode, Region> begun = all(lines.stream().map(Line::to).distinct().toList(), day, scope);
		Map<RegionCode, Region> before = all(lines.stream().map(Line::from).distinct().toList(),
				order.on().minusDays(1), scope);
		Set<RegionCode> left = new LinkedHashSet<>(before.keySet());
		left.removeAll(begun.keySet());
		boolean later = lines.stream()
			.anyMatch((line) -> !begun.containsKey(line.to())
					|| !order.source().equals(Objects.requireNonNull(begun.get(line.to())).source())
					|| !before.containsKey(line.from()));
		if (later || !this.regions.taken(left, order.on(), scope).isEmpty() || this.rehoming.isInUse(order, scope)) {
			throw new ChangeRefusal.InUse();
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Rehoming.MovedTargets targets = this.rehoming.takeBack(order, now, scope);
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
		this.telling.regions.changed(happened);
		tellStations(order);
		this.telling.tell(order, lines, targets);
	}

	private Map<RegionCode, Region> all(List<RegionCode> codes, LocalDate day, RegionScope scope) {
		Map<RegionCode, Region> found = new LinkedHashMap<>();
		for (int start = 0; start < codes.size(); start += PIECE) {
			found.putAll(this.regions.findAll(codes.subList(start, Math.min(codes.size(), start + PIECE)), day, scope));
		}
		return found;
	}

	/** The lines as they were previewed; a tree that has changed since gives others. */
	List<Line> verified(ChangeOrder order) {
		List<Line> lines = this.orders.lines(order.id(), order.scope());
		List<Line> today = this.drafting.workOut(draftOf(order, lines), order.scope());
		if (!new LinkedHashSet<>(lines).equals(new LinkedHashSet<>(today))) {
			throw new ChangeRefusal.Outdated();
		}
		return lines;
	}

	private ChangeDraft draftOf(ChangeOrder order, List<Line> lines) {
		Set<RegionCode> from = new LinkedHashSet<>();
		Map<RegionCode, ChangeDraft.Successor> to = new LinkedHashMap<>();
		Map<RegionCode, RegionCode> moves = new HashMap<>();
		for (Line line : lines) {
			if (line.top()) {
				from.add(line.from());
				to.put(line.to(), new ChangeDraft.Successor(line.to(), line.name()));
			}
			else {
				moves.put(line.from(), line.to());
			}
		}
		return new ChangeDraft(order.kind(), order.on(), order.reason(), List.copyOf(from), List.copyOf(to.values()),
				moves, this.orders.renames(order.id(), order.scope()));
	}

	private static void refuseClashes(List<Rehoming.Clash> clashes) {
		if (!clashes.isEmpty()) {
			throw new ChangeRefusal.NamesClash(clashes.stream()
				.map((clash) -> new Refusal.Fault("/renames", "change-order-name-clashes",
						List.of(clash.region().value(), clash.name())))
				.toList());
		}
	}

	private List<RegionEvent> changeTree(ChangeOrder order, List<Line> lines) {
		Map<RegionCode, Region> known = all(lines.stream().map(Line::from).distinct().toList(),
				Region.OPEN_END.minusDays(1), order.scope());
		List<Region> ended = new ArrayList<>();
		Map<RegionCode, Region> changed = new LinkedHashMap<>();
		Map<RegionCode, Region> founded = new LinkedHashMap<>();
		Set<RegionCode> kept = new LinkedHashSet<>();
		for (Line line : lines) {
			Region region = known.get(line.from());
			if (region == null) {
				throw new ChangeRefusal.Outdated();
			}
			boolean same = line.from().equals(line.to()) || !line.top() || isOneToOne(order.kind());
			if (same) {
				kept.add(line.from());
				changed.put(line.to(), region.changed(line.to(), line.name(), order.on(), order.source()));
			}
		}
		for (Line line : lines) {
			Region region = known.get(line.from());
			if (region != null && kept.add(line.from())) {
				ended.add(region.ended(order.on()));
			}
			if (!changed.containsKey(line.to())) {
				founded.computeIfAbsent(line.to(),
						(code) -> Region.founded(this.ids.next(), code, line.name(), order.on(), order.source()));
			}
		}
		this.regions.end(ended, order.scope());
		this.regions.replace(List.copyOf(changed.values()), order.scope());
		this.regions.create(List.copyOf(founded.values()), order.scope());
		List<RegionEvent> happened = new ArrayList<>();
		ended.forEach((region) -> happened.add(new RegionEvent.Ended(region)));
		changed.values().forEach((region) -> happened.add(change(region, known)));
		founded.values().forEach((region) -> happened.add(new RegionEvent.Founded(region)));
		return happened;
	}

	private static RegionEvent change(Region region, Map<RegionCode, Region> known) {
		Region before = known.get(region.code());
		boolean sameCode = before != null && before.id().equals(region.id());
		return sameCode ? new RegionEvent.Renamed(region) : new RegionEvent.Recoded(region);
	}

	private static boolean isOneToOne(ChangeKind kind) {
		return kind == ChangeKind.RENAME || kind == ChangeKind.RECODE || kind == ChangeKind.TRANSFER;
	}

	/** Merged regions have the sum of residents by now, a split one has none. */
	private List<RegionEvent> withCounts(List<RegionEvent> happened, ChangeOrder order) {
		if (isOneToOne(order.kind())) {
			return happened;
		}
		LocalDate day = Region.OPEN_END.minusDays(1);
		return happened.stream().map((event) -> switch (event) {
			case RegionEvent.Founded founded -> new RegionEvent.Founded(stored(founded.region(), day, order));
			case RegionEvent.Renamed renamed -> new RegionEvent.Renamed(stored(renamed.region(), day, order));
			default -> event;
		}).toList();
	}

	private Region stored(Region region, LocalDate day, ChangeOrder order) {
		return this.regions.find(region.code(), day, order.scope()).orElse(region);
	}

	private void tellStations(ChangeOrder order) {
		List<StationId> moved = this.rehoming.movedStations(order, order.scope());
		for (int start = 0; start < moved.size(); start += PIECE) {
			List<StationId> piece = moved.subList(start, Math.min(moved.size(), start + PIECE));
			this.telling.stations.moved(this.stations.findAll(piece, order.scope())
				.values()
				.stream()
				.map(StationEvent.Moved::new)
				.toList());
		}
	}

	/** Where what happened is told. */
	@Component
	static class Telling {

		private final RegionEvents regions;

		private final StationEvents stations;

		private final PlanEvents plans;

		private final ChangeEvents orders;

		Telling(RegionEvents regions, StationEvents stations, PlanEvents plans, ChangeEvents orders) {
			this.regions = regions;
			this.stations = stations;
			this.plans = plans;
			this.orders = orders;
		}

		void tell(ChangeOrder order, List<Line> lines, Rehoming.MovedTargets targets) {
			if (!targets.set().isEmpty()) {
				this.plans.set(targets.set());
			}
			if (!targets.gone().isEmpty()) {
				this.plans.withdrawn(targets.gone());
			}
			this.orders.rehomed(order, lines);
			this.orders.stepped(order);
		}

	}

}
