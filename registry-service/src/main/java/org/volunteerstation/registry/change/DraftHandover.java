package org.volunteerstation.registry.change;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.account.AccountRefusal;
import org.volunteerstation.registry.account.LeftDrafts;

/**
 * Gives the drafts of somebody who leaves an office to the successor there: only who
 * drafted an order may submit it, and nobody else could.
 */
@Service
class DraftHandover implements LeftDrafts {

	private final ChangeOrders orders;

	private final ChangeEvents events;

	private final Clock clock;

	DraftHandover(ChangeOrders orders, ChangeEvents events, Clock clock) {
		this.orders = orders;
		this.events = events;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void handOver(RegionCode office, String from, @Nullable String to, RegionScope scope) {
		RegionScope own = scope.narrow(office);
		OrderFilter left = new OrderFilter(null, ChangeState.DRAFT, from, true, false, null);
		String after = null;
		do {
			List<ChangeOrder> page = this.orders.list(left, new SliceQuery(after, SliceQuery.MAX_LIMIT), own);
			page.forEach((found) -> handOver(found.id(), from, to, own));
			after = (page.size() > SliceQuery.MAX_LIMIT) ? page.getLast().id() : null;
		}
		while (after != null);
	}

	/** Whoever submitted it meanwhile keeps it. */
	private void handOver(String id, String from, @Nullable String to, RegionScope office) {
		ChangeOrder draft = this.orders.lock(id, office).orElseThrow(ChangeRefusal.NotFound::new);
		if (draft.state() != ChangeState.DRAFT || !draft.draftedBy().equals(from)) {
			return;
		}
		if (to == null) {
			throw new AccountRefusal.NotReady();
		}
		ChangeOrder after = draft.handedOver(to, this.clock);
		this.orders.save(after, office);
		this.events.handedOver(after);
	}

}
