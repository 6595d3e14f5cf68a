package org.volunteerstation.registry.change;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.account.PostMoves;
import org.volunteerstation.registry.plan.PlanEvents;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionEvent;
import org.volunteerstation.registry.region.RegionEvents;
import org.volunteerstation.registry.region.Regions;

/** Tells what an order did, each feature's part by its own events. */
@Component
class Telling {

	private final Channels channels;

	private final Regions regions;

	private final ChangeOrders orders;

	private final Foundings foundings;

	private final Rehoming rehoming;

	private final RowTelling rows;

	Telling(Channels channels, Regions regions, ChangeOrders orders, Foundings foundings, Rehoming rehoming,
			RowTelling rows) {
		this.channels = channels;
		this.regions = regions;
		this.orders = orders;
		this.foundings = foundings;
		this.rehoming = rehoming;
		this.rows = rows;
	}

	/**
	 * Tells what an order did, the order first: whoever lets what it brings wait has to
	 * know of it.
	 * @param order the order, applied or undone
	 * @param lines what became of the regions
	 * @param happened what else was changed
	 */
	void tell(ChangeOrder order, List<Line> lines, Happened happened) {
		this.channels.orders().rehomed(order, lines, founded(order, lines), this.orders.before(order, order.scope()));
		this.channels.regions()
			.changed(Stream.concat(happened.regions().stream(), recounted(order)).toList(), new RegionEvents.ByOrder(
					order.id(), order.state().name(), this.rehoming.populations(order, order.scope())));
		this.rows.tell(order);
		this.channels.accounts().moved(happened.accounts(), order.scope());
		if (!happened.targets().set().isEmpty()) {
			this.channels.plans().set(happened.targets().set());
		}
		if (!happened.targets().gone().isEmpty()) {
			this.channels.plans().withdrawn(happened.targets().gone());
		}
		this.channels.orders().stepped(order);
	}

	/** The regions around that have other residents than before. */
	private Stream<RegionEvent> recounted(ChangeOrder order) {
		return this.regions.findAll(this.rehoming.recounted(order, order.scope()), Region.NEWEST, order.scope())
			.values()
			.stream()
			.map((region) -> new RegionEvent.PopulationSet(region, null));
	}

	/** Codes that begin and that no rows come to. */
	private Set<RegionCode> founded(ChangeOrder order, List<Line> lines) {
		Set<RegionCode> founded = new TreeSet<>(this.foundings.of(order, order.scope()).keySet());
		lines.forEach((line) -> founded.add(line.to()));
		lines.stream().filter(Line::carries).map(Line::to).forEach(founded::remove);
		return founded;
	}

	/**
	 * What an order changed.
	 *
	 * @param regions what happened to regions
	 * @param targets what became of targets
	 * @param accounts accounts whose posts moved
	 */
	record Happened(List<RegionEvent> regions, Rehoming.MovedTargets targets, List<String> accounts) {
	}

	/**
	 * Where each part is told.
	 *
	 * @param regions of regions
	 * @param plans of targets
	 * @param accounts of posts
	 * @param orders of the order itself
	 */
	@Component
	record Channels(RegionEvents regions, PlanEvents plans, PostMoves accounts, ChangeEvents orders) {
	}

}
