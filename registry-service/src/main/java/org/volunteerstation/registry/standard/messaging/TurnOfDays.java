package org.volunteerstation.registry.standard.messaging;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import org.volunteerstation.registry.standard.Standardisation;

/**
 * Tells the topic of stations whose compliance turned with the day, because a term of
 * office began or ended. Looks every quarter of an hour, in small transactions; several
 * instances do no harm, as each station is locked and looked at again.
 */
@Component
class TurnOfDays implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(TurnOfDays.class);

	private static final int FIRST_MINUTES = 5;

	private static final int PERIOD_MINUTES = 15;

	private static final int STEP = 100;

	private final ScheduledExecutorService worker = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("turn-of-days").factory());

	private final Standardisation standardisation;

	private volatile boolean running;

	TurnOfDays(Standardisation standardisation) {
		this.standardisation = standardisation;
	}

	private void tell() {
		try {
			int turned;
			do {
				turned = this.standardisation.tellTurned(STEP);
			}
			while (turned == STEP && this.running);
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("What turned with the day cannot be told for now: {}", ex.toString());
		}
	}

	@Override
	public void start() {
		this.running = true;
		this.worker.scheduleWithFixedDelay(this::tell, FIRST_MINUTES, PERIOD_MINUTES, TimeUnit.MINUTES);
	}

	@Override
	public void stop() {
		this.running = false;
		this.worker.shutdownNow();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
