package org.volunteerstation.registry.change.db;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.Deciding;

/**
 * Applies approved orders when their date has come, each in a transaction of its own. One
 * instance at a time, by lease; that an order is applied once is its own lock's doing.
 */
@Component
class DueOrders implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(DueOrders.class);

	private static final int LEASE_MINUTES = 10;

	private final String owner;

	private final ScheduledExecutorService worker = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("due-orders").factory());

	private final Deciding deciding;

	private final JdbcTemplate jdbc;

	private volatile boolean running;

	DueOrders(Deciding deciding, JdbcTemplate jdbc, IdGenerator ids) {
		this.deciding = deciding;
		this.jdbc = jdbc;
		this.owner = ids.next();
	}

	/**
	 * Applies what is due; nothing while another instance does.
	 * @return how many orders were applied
	 */
	int apply() {
		if (!lease()) {
			return 0;
		}
		int applied = 0;
		List<ChangeOrder> due = this.deciding.due();
		for (ChangeOrder order : due) {
			try {
				applied += this.deciding.apply(order) ? 1 : 0;
			}
			catch (Refusal ex) {
				logger.warn("Change order {} is due but cannot be applied: {}", order.id(), ex.code());
			}
			catch (DataAccessException | TransactionException ex) {
				logger.warn("Change order {} was not applied and is tried again: {}", order.id(), ex.toString());
			}
		}
		return applied;
	}

	private boolean lease() {
		String take = "UPDATE work_lease SET owner = ?, expires_at = NOW(6) + INTERVAL ? MINUTE"
				+ " WHERE work = 'due-orders' AND (owner = ? OR expires_at < NOW(6))";
		if (this.jdbc.update(take, this.owner, LEASE_MINUTES, this.owner) == 1) {
			return true;
		}
		try {
			return this.jdbc.update("INSERT INTO work_lease (work, owner, expires_at) SELECT 'due-orders', ?,"
					+ " NOW(6) + INTERVAL ? MINUTE FROM DUAL WHERE NOT EXISTS"
					+ " (SELECT 1 FROM work_lease WHERE work = 'due-orders')", this.owner, LEASE_MINUTES) == 1;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	private void applyQuietly() {
		try {
			int applied = apply();
			if (applied > 0) {
				logger.info("Applied {} change orders", applied);
			}
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("Change orders cannot be applied for now: {}", ex.toString());
		}
	}

	@Override
	public void start() {
		this.running = true;
		this.worker.scheduleWithFixedDelay(this::applyQuietly, 1, 1, TimeUnit.MINUTES);
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
