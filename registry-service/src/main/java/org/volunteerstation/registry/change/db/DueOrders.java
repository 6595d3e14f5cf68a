package org.volunteerstation.registry.change.db;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.service.work.LeasedTask;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.Deciding;

/**
 * Applies approved orders when their date has come, each in a transaction of its own;
 * that an order is applied once is its own lock's doing.
 */
@Component
class DueOrders implements LeasedTask {

	private static final Logger logger = LoggerFactory.getLogger(DueOrders.class);

	private final Deciding deciding;

	DueOrders(Deciding deciding) {
		this.deciding = deciding;
	}

	@Override
	public Rhythm rhythm() {
		return new Rhythm("due-orders", Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(10));
	}

	@Override
	public int run(Turn turn) {
		int applied = 0;
		for (ChangeOrder order : this.deciding.due()) {
			if (!turn.goesOn()) {
				break;
			}
			applied += isApplied(order) ? 1 : 0;
		}
		return applied;
	}

	/** One that cannot be applied holds up no other. */
	private boolean isApplied(ChangeOrder order) {
		try {
			return this.deciding.apply(order);
		}
		catch (Refusal ex) {
			note(order, ex);
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("Change order {} was not applied and is tried again: {}", order.id(), ex.toString());
		}
		return false;
	}

	/** Tried again each minute, told once for each reason. */
	private void note(ChangeOrder order, Refusal refusal) {
		try {
			if (this.deciding.noteRefusal(order, refusal)) {
				logger.warn("Change order {} is due but cannot be applied: {}", order.id(), refusal.code());
			}
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("Change order {} is due and was refused with {}, which was not noted: {}", order.id(),
					refusal.code(), ex.toString());
		}
	}

}
