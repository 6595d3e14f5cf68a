package org.volunteerstation.platform.service.work;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;

import org.volunteerstation.platform.web.problem.Unavailable;

/**
 * Does all tasks of the process, each on a thread of its own, while this instance has the
 * task's lease. A task that fails is tried again at its next time: an outage of the
 * database ends nothing.
 */
public final class LeasedWork implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(LeasedWork.class);

	private static final int RENEWALS = 3;

	private static final Duration LONGEST_END = Duration.ofSeconds(5);

	private final String owner = UUID.randomUUID().toString();

	private final List<LeasedTask> tasks;

	private final JdbcTemplate jdbc;

	private @Nullable ScheduledExecutorService workers;

	private volatile boolean running;

	/**
	 * Makes the work of a process.
	 * @param tasks what is to be done; each name once
	 * @param jdbc the service's database
	 */
	public LeasedWork(List<LeasedTask> tasks, JdbcTemplate jdbc) {
		this.tasks = List.copyOf(tasks);
		this.jdbc = jdbc;
		long names = this.tasks.stream().map((task) -> task.rhythm().name()).distinct().count();
		if (names != this.tasks.size()) {
			throw new IllegalArgumentException("two tasks of one name");
		}
	}

	/**
	 * Does a task now; nothing while another instance has its lease.
	 * @param task the task
	 * @return how many things were done
	 * @throws IOException when a file cannot be read or written
	 */
	public int run(LeasedTask task) throws IOException {
		LeasedTask.Rhythm rhythm = task.rhythm();
		return has(rhythm) ? task.run(new Lease(rhythm)) : 0;
	}

	private void runQuietly(LeasedTask task) {
		String name = task.rhythm().name();
		try {
			int done = run(task);
			if (done > 0) {
				logger.debug("{}: {} done", name, done);
			}
		}
		catch (DataAccessException | TransactionException | IOException | Unavailable ex) {
			logger.warn("{} cannot be done for now: {}", name, ex.toString());
		}
		catch (RuntimeException ex) {
			logger.error("{} failed", name, ex);
		}
	}

	/** Takes or renews the lease; its row is made by whoever comes first. */
	private boolean has(LeasedTask.Rhythm rhythm) {
		if (renew(rhythm)) {
			return true;
		}
		try {
			return this.jdbc.update(
					"INSERT INTO work_lease (work, owner, expires_at) SELECT ?, ?, NOW(6) + INTERVAL ? MICROSECOND"
							+ " FROM (SELECT COUNT(*) AS known FROM work_lease WHERE work = ?) l WHERE known = 0",
					rhythm.name(), this.owner, micros(rhythm.lease()), rhythm.name()) == 1;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	private boolean renew(LeasedTask.Rhythm rhythm) {
		return this.jdbc.update(
				"UPDATE work_lease SET owner = ?, expires_at = NOW(6) + INTERVAL ? MICROSECOND"
						+ " WHERE work = ? AND (owner = ? OR expires_at < NOW(6))",
				this.owner, micros(rhythm.lease()), rhythm.name(), this.owner) == 1;
	}

	private static long micros(Duration length) {
		return length.toNanos() / 1000;
	}

	@Override
	public void start() {
		this.running = true;
		ScheduledExecutorService scheduled = Executors.newScheduledThreadPool(Math.max(1, this.tasks.size()),
				Thread.ofPlatform().daemon().name("leased-work-", 1).factory());
		this.workers = scheduled;
		for (LeasedTask task : this.tasks) {
			LeasedTask.Rhythm rhythm = task.rhythm();
			scheduled.scheduleWithFixedDelay(() -> runQuietly(task), rhythm.first().toMillis(),
					rhythm.period().toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	/** Another instance need not wait for what this one leaves. */
	@Override
	public void stop() {
		this.running = false;
		ScheduledExecutorService scheduled = this.workers;
		if (scheduled != null) {
			end(scheduled);
		}
		try {
			this.jdbc.update("UPDATE work_lease SET expires_at = NOW(6) WHERE owner = ?", this.owner);
		}
		catch (DataAccessException ex) {
			logger.info("The leases run out by themselves: {}", ex.toString());
		}
	}

	/** A turn that has just begun would take its lease again after it was given back. */
	private static void end(ScheduledExecutorService scheduled) {
		scheduled.shutdownNow();
		try {
			if (!scheduled.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
				logger.info("Work goes on after {}; its lease runs out by itself", LONGEST_END);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** The lease of a task that is being done. */
	private final class Lease implements LeasedTask.Turn {

		private final LeasedTask.Rhythm rhythm;

		private final boolean scheduled = LeasedWork.this.running;

		private long renewed = System.nanoTime();

		private Lease(LeasedTask.Rhythm rhythm) {
			this.rhythm = rhythm;
		}

		@Override
		public boolean goesOn() {
			if (this.scheduled && !LeasedWork.this.running) {
				return false;
			}
			long now = System.nanoTime();
			if (now - this.renewed < this.rhythm.lease().toNanos() / RENEWALS) {
				return true;
			}
			this.renewed = now;
			return renew(this.rhythm);
		}

	}

}
