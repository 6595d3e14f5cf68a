package org.volunteerstation.platform.jobs;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.web.problem.Unavailable;
import org.volunteerstation.platform.web.security.OperatorAuthentication;

/**
 * Works on jobs, a few at once, each under a lease that is renewed while the process
 * lives. What another process has left half done is taken up where its last chunk ended,
 * unless that was tried some times already and it got no further: what kills each process
 * that works on it would take the others down, too.
 */
final class JobRunner implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(JobRunner.class);

	private static final int CANDIDATES = 20;

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final JobRun.Parts parts;

	private final Map<String, JobKind> kinds;

	private final CallerRights rights;

	private final Map<String, JobRun> runs = new ConcurrentHashMap<>();

	private @Nullable ScheduledExecutorService clock;

	private volatile boolean running;

	JobRunner(JobRun.Parts parts, Map<String, JobKind> kinds, CallerRights rights) {
		this.parts = parts;
		this.kinds = Map.copyOf(kinds);
		this.rights = rights;
	}

	/** Looks for work now instead of a moment later. */
	void nudge() {
		ScheduledExecutorService scheduled = this.clock;
		if (this.running && scheduled != null) {
			scheduled.execute(this::lookQuietly);
		}
	}

	private void lookQuietly() {
		try {
			look();
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("Jobs cannot be looked for for now: {}", ex.toString());
		}
	}

	private void look() {
		for (Job job : (this.running && hasRoom()) ? this.parts.table().free(CANDIDATES) : List.<Job>of()) {
			boolean another = this.runs.values().stream().anyMatch((run) -> run.job().owner().equals(job.owner()));
			if (!hasRoom() || another) {
				continue;
			}
			String lease = UUID.randomUUID().toString();
			if (this.parts.table().claim(job, lease, this.parts.settings().lease())) {
				this.parts.table().load(job.id()).ifPresent((claimed) -> begin(claimed, lease));
			}
		}
	}

	private boolean hasRoom() {
		return this.runs.size() < this.parts.settings().atOnce();
	}

	private void begin(Job job, String lease) {
		StoredCaller caller = this.parts.json().readValue(job.caller(), StoredCaller.class);
		Optional<OperatorAuthentication> identity = this.rights.of(caller, job);
		JobKind kind = this.kinds.get(job.kind());
		if (kind == null || identity.filter((one) -> kind.allows(one.operator())).isEmpty()) {
			refuse(kind, job, lease,
					new Job.Error((kind == null) ? "job-kind-unknown" : "job-caller-invalid", List.of()));
			return;
		}
		int most = this.parts.settings().claims();
		if (this.parts.table().claims(job.id()) > most) {
			logger.error("Job {} of kind {} was taken up {} times and got no further", job.id(), kind.name(), most);
			refuse(kind, job, lease, new Job.Error("job-no-further", List.of(Integer.toString(most))));
			return;
		}
		BooleanSupplier permit = () -> this.rights.of(caller, job).isPresent();
		JobRun run = new JobRun(this.parts, job, lease, identity.get().operator(), caller.locale(), permit);
		this.runs.put(lease, run);
		Thread.ofVirtual().name("job-" + job.id()).start(() -> work(kind, run, identity.get()));
	}

	private void refuse(@Nullable JobKind kind, Job job, String lease, Job.Error why) {
		this.parts.table().finish(job.id(), lease, JobState.FAILED, null, why);
		Optional.ofNullable(kind).ifPresent((known) -> SpentInput.forget(this.parts.content(), known, job));
	}

	private void work(JobKind kind, JobRun run, OperatorAuthentication identity) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(identity);
		SecurityContextHolder.setContext(context);
		LocaleContextHolder.setLocale(run.locale());
		try {
			work(kind, run);
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("Job {} is left as it is for now: {}", run.job().id(), ex.toString());
		}
		finally {
			this.runs.remove(run.lease());
			SecurityContextHolder.clearContext();
			LocaleContextHolder.resetLocaleContext();
			nudge();
		}
	}

	private void work(JobKind kind, JobRun run) {
		try {
			String result = kind.run(run);
			end(kind, run, JobState.DONE, result, null);
		}
		catch (JobStopped | TransientDataAccessException | TransactionException ex) {
			logger.info("Job {} goes on later: {}", run.job().id(), ex.toString());
			this.parts.table().giveBack(run.job().id(), run.lease());
		}
		catch (JobFailure ex) {
			end(kind, run, JobState.FAILED, ex.resultKey(), new Job.Error(ex.code(), ex.arguments()));
		}
		catch (Refusal ex) {
			end(kind, run, JobState.FAILED, null,
					new Job.Error(ex.code(), ex.arguments().stream().map(String::valueOf).toList()));
		}
		catch (Unavailable ex) {
			logger.warn("Job {} of kind {} cannot be done for now", run.job().id(), kind.name(), ex);
			end(kind, run, JobState.FAILED, null, new Job.Error("unavailable", List.of()));
		}
		catch (IOException | RuntimeException ex) {
			logger.error("Job {} of kind {} failed", run.job().id(), kind.name(), ex);
			end(kind, run, JobState.FAILED, null, new Job.Error("job-failed", List.of()));
		}
	}

	private void end(JobKind kind, JobRun run, JobState state, @Nullable String result, Job.@Nullable Error error) {
		boolean ended = this.parts.table().finish(run.job().id(), run.lease(), state, result, error);
		if (ended) {
			SpentInput.forget(this.parts.content(), kind, run.job());
		}
		logger.info("Job {} of kind {}: {}", run.job().id(), run.job().kind(), ended ? state : "not ours any more");
	}

	private void renew() {
		this.runs.forEach((lease, run) -> {
			try {
				if (!this.parts.table().renew(run.job().id(), lease, this.parts.settings().lease())) {
					run.lose();
				}
			}
			catch (DataAccessException ex) {
				logger.warn("A lease cannot be renewed for now: {}", ex.toString());
			}
		});
	}

	@Override
	public void start() {
		this.running = true;
		ScheduledExecutorService scheduled = Executors.newScheduledThreadPool(2,
				Thread.ofPlatform().daemon().name("jobs-", 0).factory());
		this.clock = scheduled;
		long poll = this.parts.settings().poll().toMillis();
		scheduled.scheduleWithFixedDelay(this::lookQuietly, poll, poll, TimeUnit.MILLISECONDS);
		long renewal = this.parts.settings().lease().toMillis() / 3;
		scheduled.scheduleWithFixedDelay(this::renew, renewal, renewal, TimeUnit.MILLISECONDS);
	}

	/** Each job stops behind its chunk and waits for the next process. */
	@Override
	public void stop() {
		this.running = false;
		this.runs.values().forEach(JobRun::lose);
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!this.runs.isEmpty() && System.nanoTime() < end) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
		}
		ScheduledExecutorService scheduled = this.clock;
		if (scheduled != null) {
			scheduled.shutdownNow();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
