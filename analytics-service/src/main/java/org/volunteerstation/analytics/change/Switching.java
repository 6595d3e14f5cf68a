package org.volunteerstation.analytics.change;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what has waited, once every other service has followed and all is here: tree
 * and figures in one transaction, so that a report has the one with the other.
 */
@Service
@Transactional
public class Switching {

	private static final Logger logger = LoggerFactory.getLogger(Switching.class);

	private final Orders orders;

	private final List<Participant> participants;

	private final Acknowledgements acknowledgements;

	private final Patience patience;

	public Switching(Orders orders, List<Participant> participants, Acknowledgements acknowledgements,
			Patience patience) {
		this.orders = orders;
		this.participants = List.copyOf(participants);
		this.acknowledgements = acknowledgements;
		this.patience = patience;
	}

	/**
	 * Changes that every other service has followed.
	 * @return those that may be taken over
	 */
	@Transactional(readOnly = true)
	public List<Change> followed() {
		return Change.of(this.orders.open())
			.stream()
			.filter((change) -> change.orders()
				.stream()
				.allMatch((order) -> this.orders.isFollowed(order, this.patience.quiet())))
			.toList();
	}

	/**
	 * Takes a change over, unless something of it is still on its way.
	 * @param change the orders
	 * @return whether it was
	 */
	public boolean isTakenOver(Change change) {
		this.orders.lock();
		if (!this.orders.isWhole(change) || !isComplete(change)) {
			return false;
		}
		long moved = 0;
		for (Participant participant : this.participants) {
			moved += participant.release(change);
		}
		this.orders.settle(change);
		for (Order order : change.orders()) {
			this.acknowledgements.followed(order, moved);
		}
		return true;
	}

	private boolean isComplete(Change change) {
		if (this.participants.stream().allMatch((participant) -> participant.isComplete(change))) {
			return true;
		}
		boolean waitedEnough = change.orders()
			.stream()
			.allMatch((order) -> this.orders.isFollowed(order, this.patience.longest()));
		if (waitedEnough) {
			logger.warn("Change orders {} are taken over though figures differ: a recount tells which", change.ids());
		}
		return waitedEnough;
	}

}
