package org.volunteerstation.registry.account.keycloak;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

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
 * and ends the posts of deputies whose last day is over. Several instances share the work
 * by the leases of the queue.
 */
@Component
class AlignmentWorker implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(AlignmentWorker.class);

	private static final int PERIOD_SECONDS = 3;

	private final AlignmentQueue queue;

	private final Accounts accounts;

	private final Identities identities;

	private final AccountExpiry expiry;

	private volatile @Nullable ScheduledExecutorService executor;

	private volatile boolean running;

	AlignmentWorker(AlignmentQueue queue, Accounts accounts, Identities identities, AccountExpiry expiry) {
		this.queue = queue;
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
			Optional<Account> account = this.accounts.lockById(work.account());
			if (account.isPresent()) {
				tell(account.get(), work.revoke());
			}
			this.queue.done(work);
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

	private void tell(Account account, boolean revoke) {
		if (account.subject() == null && account.state() == AccountState.ENDED) {
			return;
		}
		String subject = this.identities.align(account);
		this.accounts.noteIdentity(account.id(), subject, "");
		if (revoke && account.state() != AccountState.ACTIVE) {
			this.identities.signOut(subject);
		}
		else if (revoke) {
			this.identities.revoke(subject);
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
		ScheduledExecutorService scheduled = this.executor;
		if (this.running && scheduled != null) {
			scheduled.execute(this::run);
		}
	}

	/** Can be started again once it was stopped. */
	@Override
	public void start() {
		ScheduledExecutorService scheduled = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("accounts").factory());
		this.executor = scheduled;
		this.running = true;
		this.queue.onRequest(this::wake);
		scheduled.schedule(() -> again(scheduled), PERIOD_SECONDS, TimeUnit.SECONDS);
		scheduled.schedule(() -> sweep(scheduled), PERIOD_SECONDS, TimeUnit.SECONDS);
	}

	/** Comes again whatever happens: what failed is leased, and free once that ends. */
	private void again(ScheduledExecutorService scheduled) {
		try {
			run();
		}
		finally {
			if (!scheduled.isShutdown()) {
				scheduled.schedule(() -> again(scheduled), PERIOD_SECONDS, TimeUnit.SECONDS);
			}
		}
	}

	private void sweep(ScheduledExecutorService scheduled) {
		try {
			endPosts();
		}
		finally {
			if (!scheduled.isShutdown()) {
				scheduled.schedule(() -> sweep(scheduled), 1, TimeUnit.MINUTES);
			}
		}
	}

	@Override
	public void stop() {
		this.running = false;
		ScheduledExecutorService scheduled = this.executor;
		if (scheduled != null) {
			scheduled.shutdownNow();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
