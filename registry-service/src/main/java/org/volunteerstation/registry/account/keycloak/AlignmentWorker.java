package org.volunteerstation.registry.account.keycloak;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import org.volunteerstation.platform.web.problem.Unavailable;
import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.AccountExpiry;
import org.volunteerstation.registry.account.AccountRefusal;
import org.volunteerstation.registry.account.AccountState;
import org.volunteerstation.registry.account.Accounts;
import org.volunteerstation.registry.account.Identities;

/**
 * Makes Keycloak agree with the register, right after each change and every few seconds,
 * and ends the posts of deputies whose last day is over. Threads and instances share the
 * work by the leases of the queue.
 */
@Component
class AlignmentWorker implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(AlignmentWorker.class);

	private static final int PERIOD_SECONDS = 3;

	/** Accounts at a time: Keycloak has others to serve. */
	private static final int WORKERS = 4;

	private static final int REPAIR_SECONDS = 10;

	private final AlignmentQueue queue;

	private final Holds holds;

	private final Accounts accounts;

	private final Identities identities;

	private final AccountExpiry expiry;

	private volatile @Nullable ScheduledExecutorService workers;

	private volatile @Nullable ScheduledExecutorService sweeper;

	private volatile boolean running;

	AlignmentWorker(AlignmentQueue queue, Holds holds, Accounts accounts, Identities identities, AccountExpiry expiry) {
		this.queue = queue;
		this.holds = holds;
		this.accounts = accounts;
		this.identities = identities;
		this.expiry = expiry;
	}

	/** Does all that is due. */
	void run() {
		try {
			Optional<AlignmentQueue.Work> work = this.queue.take();
			while (work.isPresent() && this.running) {
				align(work.get());
				work = this.queue.take();
			}
		}
		catch (DataAccessException ex) {
			logger.warn("Accounts cannot be aligned for now: {}", ex.toString());
		}
	}

	private void align(AlignmentQueue.Work work) {
		try {
			Account account = this.accounts.lockById(work.account()).orElse(null);
			String subject = (account != null) ? tell(account, work) : null;
			// Only who is the last to have told Keycloak lets its tokens count.
			if (this.queue.done(work) && work.revoke() && account != null && subject != null) {
				this.holds.release(subject, account.version());
			}
		}
		catch (AccountRefusal.UsernameTaken ex) {
			this.accounts.noteIdentity(work.account(), "", "username-taken");
			this.queue.done(work);
		}
		catch (Unavailable | DataAccessException ex) {
			logger.warn("Account {} is aligned later: {}", work.account(), ex.toString());
			this.queue.failed(work);
		}
	}

	private @Nullable String tell(Account account, AlignmentQueue.Work work) {
		if (account.subject() == null && account.state() == AccountState.ENDED) {
			return null;
		}
		String subject = this.identities.align(account, work.dropRoles());
		this.accounts.noteIdentity(account.id(), subject, "");
		if (work.revoke() && account.state() != AccountState.ACTIVE) {
			this.identities.signOut(subject);
		}
		return subject;
	}

	private void repairHolds() {
		try {
			this.holds.repair();
		}
		catch (DataAccessException ex) {
			logger.warn("Held tokens cannot be compared for now: {}", ex.toString());
		}
	}

	private void endPosts() {
		try {
			int ended = this.expiry.endOver();
			if (ended > 0) {
				logger.info("Changed {} accounts with a post whose last day is over", ended);
			}
		}
		catch (DataAccessException ex) {
			logger.warn("Posts cannot be ended for now: {}", ex.toString());
		}
	}

	private void wake() {
		ScheduledExecutorService free = this.workers;
		if (this.running && free != null) {
			free.execute(this::run);
		}
	}

	/** Can be started again once it was stopped. */
	@Override
	public void start() {
		ScheduledExecutorService workers = Executors.newScheduledThreadPool(WORKERS,
				Thread.ofPlatform().daemon().name("accounts-", 0).factory());
		ScheduledExecutorService sweeper = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("accounts-sweep").factory());
		this.workers = workers;
		this.sweeper = sweeper;
		this.running = true;
		this.holds.onRequest(this::wake);
		for (int number = 0; number < WORKERS; number++) {
			later(workers, this::run, PERIOD_SECONDS, PERIOD_SECONDS);
		}
		later(sweeper, this::endPosts, PERIOD_SECONDS, 60);
		later(sweeper, this::repairHolds, PERIOD_SECONDS, REPAIR_SECONDS);
	}

	/** Comes again whatever happens: what failed is leased, and free once that ends. */
	private static void later(ScheduledExecutorService threads, Runnable task, int delay, int period) {
		threads.schedule(() -> {
			try {
				task.run();
			}
			finally {
				if (!threads.isShutdown()) {
					later(threads, task, period, period);
				}
			}
		}, delay, TimeUnit.SECONDS);
	}

	@Override
	public void stop() {
		this.running = false;
		Stream.of(Optional.ofNullable(this.workers), Optional.ofNullable(this.sweeper))
			.flatMap(Optional::stream)
			.forEach(ScheduledExecutorService::shutdownNow);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
