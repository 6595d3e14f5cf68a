package org.volunteerstation.registry.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.Regions;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationRefusal;
import org.volunteerstation.registry.station.Stations;

/** Writes orders, and reads them. */
@Service
@Transactional
public class Drafting {

	private final ChangeOrders orders;

	private final Regions regions;

	private final Stations stations;

	private final ComingEditions editions;

	private final ChangeEvents events;

	private final IdGenerator ids;

	private final Clock clock;

	public Drafting(ChangeOrders orders, Regions regions, Stations stations, ComingEditions editions,
			ChangeEvents events, IdGenerator ids, Clock clock) {
		this.orders = orders;
		this.editions = editions;
		this.regions = regions;
		this.stations = stations;
		this.events = events;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Drafts an order.
	 * @param draft what is asked for
	 * @param author who asks
	 * @return the order
	 */
	public ChangeOrder draft(ChangeDraft draft, Author author) {
		List<Line> lines = workOut(draft, author.scope());
		ChangeOrder order = ChangeOrder.drafted(this.ids.next(), draft, author, this.clock);
		this.orders.add(order, lines, draft.renames(), author.scope());
		refuseMeeting(order, author.scope());
		this.events.stepped(order);
		return order;
	}

	/**
	 * Writes a draft anew.
	 * @param id the order
	 * @param draft what is asked for now
	 * @param version the version that the caller has seen
	 * @param author who asks
	 * @return the order
	 */
	public ChangeOrder redraft(String id, ChangeDraft draft, long version, Author author) {
		ChangeOrder known = this.orders.lock(id, author.scope()).orElseThrow(ChangeRefusal.NotFound::new);
		if (known.version() != version) {
			throw new ChangeRefusal.Stale();
		}
		ChangeOrder order = known.redrafted(draft, author, this.clock);
		this.orders.rewrite(order, workOut(draft, order.scope()), draft.renames(), author.scope());
		refuseMeeting(order, author.scope());
		this.events.stepped(order);
		return order;
	}

	/**
	 * One order.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return the order
	 */
	@Transactional(readOnly = true)
	public ChangeOrder order(String id, RegionScope scope) {
		return this.orders.find(id, scope).orElseThrow(ChangeRefusal.NotFound::new);
	}

	/**
	 * What orders name, without what moves along.
	 * @param orders identifiers
	 * @param scope what the caller may see
	 * @return by order a line for each region and what becomes of it
	 */
	@Transactional(readOnly = true)
	public Map<String, List<Line>> top(Collection<String> orders, RegionScope scope) {
		return this.orders.top(orders, scope);
	}

	/**
	 * The ways that orders went.
	 * @param orders identifiers
	 * @param scope what the caller may see
	 * @return by order the states that it came to, the first one first
	 */
	@Transactional(readOnly = true)
	public Map<String, List<OrderStep>> steps(Collection<String> orders, RegionScope scope) {
		return this.orders.steps(orders, scope);
	}

	/**
	 * The regions that move along.
	 * @param id the order
	 * @param query which page; {@code after} is a code
	 * @param scope what the caller may see
	 * @return by code
	 */
	@Transactional(readOnly = true)
	public Slice<Line> moves(String id, SliceQuery query, RegionScope scope) {
		ChangeOrder order = order(id, scope);
		return Slice.cut(this.orders.moves(order.id(), query, scope), query, (line) -> line.from().value());
	}

	/**
	 * Orders within the scope, the newest first.
	 * @param filter which
	 * @param query which page
	 * @param scope what the caller may see
	 * @return the slice
	 */
	@Transactional(readOnly = true)
	public Slice<ChangeOrder> orders(OrderFilter filter, SliceQuery query, RegionScope scope) {
		return Slice.cut(this.orders.list(filter, query, scope), query, ChangeOrder::id);
	}

	/**
	 * Works an order out against the tree as it is. Whoever changes the tree waits.
	 */
	List<Line> workOut(ChangeDraft draft, RegionScope scope) {
		this.regions.lockForImport();
		Map<StationId, ?> known = this.stations.findAll(draft.renames().keySet(), scope);
		if (!known.keySet().containsAll(draft.renames().keySet())) {
			throw new StationRefusal.NotFound("/renames");
		}
		List<Line> lines = Lineage.of(draft, around(draft, scope), endedSince(draft, scope), scope);
		refuseTaken(draft, lines, scope);
		return lines;
	}

	/** The tree is locked: an edition is approved before that or not until afterwards. */
	private void refuseMeeting(ChangeOrder order, RegionScope scope) {
		this.editions.meeting(order, scope).ifPresent((on) -> {
			throw new ChangeRefusal.EditionApproved(on);
		});
	}

	/** What was valid on the day or is valid later, be it ended since. */
	private void refuseTaken(ChangeDraft draft, List<Line> lines, RegionScope scope) {
		Set<RegionCode> fresh = new LinkedHashSet<>();
		lines.forEach((line) -> fresh.add(line.to()));
		lines.forEach((line) -> fresh.remove(line.from()));
		this.regions.taken(fresh, draft.on(), scope).stream().findFirst().ifPresent((code) -> {
			throw new ChangeRefusal.CodeTaken(code);
		});
	}

	private Map<RegionCode, Region> around(ChangeDraft draft, RegionScope scope) {
		Map<RegionCode, Region> tree = new HashMap<>();
		Set<RegionCode> parents = new HashSet<>();
		Set<RegionCode> named = new LinkedHashSet<>(draft.from());
		draft.to().forEach((successor) -> named.add(successor.code()));
		for (RegionCode code : named) {
			RegionScope below = scope.narrow(code);
			code.parent().ifPresent(parents::add);
			if (draft.kind() == ChangeKind.RENAME) {
				parents.add(code);
			}
			else {
				tree.putAll(this.regions.current(below));
			}
		}
		tree.putAll(exact(parents));
		return tree;
	}

	/** What was below the old codes after the day, and is not what moves along. */
	private Map<RegionCode, LocalDate> endedSince(ChangeDraft draft, RegionScope scope) {
		Map<RegionCode, LocalDate> ended = new HashMap<>();
		if (draft.kind() != ChangeKind.RENAME) {
			draft.from().forEach((code) -> ended.putAll(this.regions.endedSince(draft.on(), scope.narrow(code))));
		}
		return ended;
	}

	/** A parent may lie above the scope, when the scope's own root is concerned. */
	private Map<RegionCode, Region> exact(Collection<RegionCode> codes) {
		Map<RegionCode, Region> found = new HashMap<>();
		this.regions.path(List.copyOf(codes), Region.NEWEST).forEach((region) -> found.put(region.code(), region));
		return found;
	}

}
