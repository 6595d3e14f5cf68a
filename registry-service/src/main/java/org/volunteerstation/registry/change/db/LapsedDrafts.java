package org.volunteerstation.registry.change.db;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import org.volunteerstation.platform.service.work.LeasedTask;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.GivingUp;

/**
 * Lets drafts lapse that nobody has touched for long, and submitted orders that nobody
 * has decided on, so that a forgotten one does not keep its regions from other orders for
 * ever. Each in a transaction of its own, looked at again under its lock. Both states
 * hold few rows, as they end here: their two ranges of the index by state are the whole
 * search.
 */
@Component
@EnableConfigurationProperties(DraftSettings.class)
class LapsedDrafts implements LeasedTask {

	private static final Logger logger = LoggerFactory.getLogger(LapsedDrafts.class);

	private static final int STEP = 200;

	private final GivingUp givingUp;

	private final DraftSettings settings;

	private final Clock clock;

	LapsedDrafts(GivingUp givingUp, DraftSettings settings, Clock clock) {
		this.givingUp = givingUp;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public Rhythm rhythm() {
		return new Rhythm("lapsed-drafts", Duration.ofMinutes(2), Duration.ofDays(1), Duration.ofMinutes(10));
	}

	@Override
	public int run(Turn turn) {
		Instant before = this.clock.instant().minus(this.settings.draftsKept());
		int lapsed = 0;
		int more;
		do {
			more = 0;
			for (ChangeOrder draft : this.givingUp.untouched(before, STEP)) {
				more += isLapsed(draft, before) ? 1 : 0;
			}
			lapsed += more;
		}
		while (more > 0 && turn.goesOn());
		if (lapsed > 0) {
			logger.info("{} change orders have lapsed", lapsed);
		}
		return lapsed;
	}

	/** One that cannot be ended now holds up no other. */
	private boolean isLapsed(ChangeOrder draft, Instant before) {
		try {
			return this.givingUp.lapse(draft, before);
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("The order {} has not lapsed and is tried again: {}", draft.id(), ex.toString());
			return false;
		}
	}

}
