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
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionEvent;
import org.volunteerstation.registry.region.Regions;

/**
 * Changes the tree as an order says, and moves what its regions own: all in the running
 * transaction or nothing.
 */
@Component
class Application {

	private final ChangeOrders orders;

	private final Drafting drafting;

	private final ComingEditions editions;

	private final Regions regions;

	private final Rehoming rehoming;

	private final PostRehoming posts;

	private final Telling telling;

	private final IdGenerator ids;

	private final Clock clock;

	Application(ChangeOrders orders, Drafting drafting, ComingEditions editions, Regions regions, Rehoming rehoming,
			PostRehoming posts, Telling telling, IdGenerator ids, Clock clock) {
		this.orders = orders;
		this.drafting = drafting;
		this.editions = editions;
		this.regions = regions;
		this.rehoming = rehoming;
		this.posts = posts;
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
		this.editions.requireNone(scope);
		Set<RegionCode> held = Line.parents(lines, scope);
		lines.forEach((line) -> held.add(line.from()));
		this.regions.lock(held, scope);
		refuseClashes(this.rehoming.clashes(approved, scope));
		ChangeOrder order = approved.applied(this.clock);
		List<RegionEvent> happened = changeTree(order, lines);
		carry(order, lines, () -> withCounts(happened, order));
		return order;
	}

	/**
	 * Moves what the regions own, once the tree is changed, and tells all of it.
	 * @param order the order, applied
	 * @param lines what became of the regions
	 * @param happened what happened to them, with their residents as they are then
	 */
	void carry(ChangeOrder order, List<Line> lines, Supplier<List<RegionEvent>> happened) {
		RegionScope scope = order.scope();
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		this.orders.addSuccessions(order, scope);
		this.rehoming.settlePopulations(order, Line.recut(lines), scope);
		this.rehoming.moveStations(order, now, scope);
		Rehoming.MovedTargets targets = this.rehoming.moveTargets(order, now, scope);
		List<String> accounts = this.posts.move(order, now, scope);
		this.orders.save(order, scope);
		this.telling.tell(order, lines, new Telling.Happened(happened.get(), targets, accounts));
	}

	/**
	 * The lines as they were previewed; a tree that has changed since gives others. A
	 * station that was to be renamed may have been moved away by hand since: it is let
	 * be.
	 */
	List<Line> verified(ChangeOrder order) {
		List<Line> lines = this.orders.lines(order.id(), order.scope());
		List<Line> today = this.drafting.workOut(draftOf(order, lines), order.scope());
		if (!new LinkedHashSet<>(lines).equals(new LinkedHashSet<>(today))) {
			throw new ChangeRefusal.Outdated();
		}
		return lines;
	}

	private static ChangeDraft draftOf(ChangeOrder order, List<Line> lines) {
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
				moves, Map.of());
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
		Map<RegionCode, Region> known = this.regions.findAll(lines.stream().map(Line::from).distinct().toList(),
				Region.NEWEST, order.scope());
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
		LocalDate day = Region.NEWEST;
		return happened.stream().map((event) -> switch (event) {
			case RegionEvent.Founded founded -> new RegionEvent.Founded(stored(founded.region(), day, order));
			case RegionEvent.Renamed renamed -> new RegionEvent.Renamed(stored(renamed.region(), day, order));
			default -> event;
		}).toList();
	}

	private Region stored(Region region, LocalDate day, ChangeOrder order) {
		return this.regions.find(region.code(), day, order.scope()).orElse(region);
	}

}
