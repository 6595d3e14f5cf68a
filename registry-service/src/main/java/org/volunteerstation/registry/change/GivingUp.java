package org.volunteerstation.registry.change;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionScope;

/**
 * Ends orders that nobody goes on with, each in a transaction of its own: their codes are
 * free for others. Whoever was faster has the order's lock, so that an order is either
 * applied or given up.
 */
@Service
@Transactional
public class GivingUp {

	private final ChangeOrders orders;

	private final ChangeEvents events;

	private final Clock clock;

	GivingUp(ChangeOrders orders, ChangeEvents events, Clock clock) {
		this.orders = orders;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Withdraws a step of an edition, unless it is applied or withdrawn already.
	 * @param id the order
	 * @param decider account that gave the edition up
	 * @param remark what was said to it; null for nothing
	 * @param scope what the caller may write
	 * @return whether it was withdrawn now
	 */
	public boolean withdraw(String id, String decider, @Nullable String remark, RegionScope scope) {
		ChangeOrder approved = this.orders.lock(id, scope).orElseThrow(ChangeRefusal.NotFound::new);
		if (approved.kind() != ChangeKind.EDITION || approved.state() != ChangeState.APPROVED) {
			return false;
		}
		ChangeOrder order = approved.givenUp(decider, remark, this.clock);
		this.orders.save(order, scope);
		this.events.stepped(order);
		return true;
	}

	/**
	 * Drafts that nobody has touched for long, and submitted orders that nobody has
	 * decided on. An approved one is not among them: it waits for its day, which is near.
	 * @param before when they were touched last at most
	 * @param most how many at most
	 * @return orders, the oldest first
	 */
	@Transactional(readOnly = true)
	public List<ChangeOrder> untouched(Instant before, int most) {
		return this.orders.untouched(before, most);
	}

	/**
	 * Lets one lapse, unless somebody has touched it or decided on it meanwhile.
	 * @param found the order as it was found
	 * @param before when it was touched last at most
	 * @return whether it has lapsed now
	 */
	public boolean lapse(ChangeOrder found, Instant before) {
		ChangeOrder known = this.orders.lock(found.id(), found.scope()).orElseThrow(ChangeRefusal.NotFound::new);
		if (!known.state().next().contains(ChangeState.LAPSED) || !known.updatedAt().isBefore(before)) {
			return false;
		}
		ChangeOrder order = known.lapsed(this.clock);
		this.orders.save(order, order.scope());
		this.events.stepped(order);
		return true;
	}

}
