package org.volunteerstation.platform.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.platform.web.security.Operator;

/**
 * What a person can do with jobs: ask for one, look at the own ones, stop one, fetch what
 * came of it.
 */
public class Jobs {

	private static final String TYPE = "job";

	private final JobRun.Parts parts;

	private final Map<String, JobKind> kinds;

	private final JobRunner runner;

	private final Audit audit;

	private final IdGenerator ids;

	private final Clock clock;

	Jobs(JobRun.Parts parts, JobRunner runner, Map<String, JobKind> kinds, Audit audit, IdGenerator ids, Clock clock) {
		this.parts = parts;
		this.runner = runner;
		this.kinds = Map.copyOf(kinds);
		this.audit = audit;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Takes a job on.
	 * @param kind name of its kind
	 * @param parameters what is asked for, small
	 * @param input key of what came with it
	 * @param operator who asks
	 * @return the job
	 */
	@Transactional
	public Job submit(String kind, Object parameters, @Nullable String input, Operator operator) {
		JobKind known = this.kinds.get(kind);
		if (known == null) {
			throw new IllegalArgumentException("no kind of job " + kind);
		}
		if (!known.allows(operator)) {
			throw new JobRefusal.Forbidden();
		}
		int open = this.parts.table().openJobs(operator.subject());
		if (open >= this.parts.settings().openPerOwner()) {
			throw new JobRefusal.TooMany(open);
		}
		StoredCaller caller = StoredCaller.of(operator, StoredCaller.Grant.current(operator),
				LocaleContextHolder.getLocale());
		Job job = new Job(this.ids.next(), kind, operator.subject(), operator.requiredScope().root(),
				this.parts.json().writeValueAsString(caller), JobState.WAITING, Job.Progress.NONE,
				this.parts.json().writeValueAsString(parameters), null, new Job.Files(input, null), null, 1,
				new Job.Times(this.clock.instant().truncatedTo(ChronoUnit.MICROS), null, null));
		this.parts.table().add(job);
		JobTrail trail = new JobTrail(job, this.parts.json());
		this.audit.recordWith("job.submit", TYPE, job.id(), trail.region(), trail.asked());
		afterCommit(this.runner::nudge);
		return job;
	}

	/**
	 * A job of one's own.
	 * @param id its identifier
	 * @param operator who asks
	 * @return the job
	 * @throws JobRefusal.NotFound when there is none, or it is somebody else's
	 */
	@Transactional(readOnly = true)
	public Job job(String id, Operator operator) {
		return this.parts.table()
			.find(id, operator.subject(), operator.requiredScope())
			.orElseThrow(JobRefusal.NotFound::new);
	}

	/**
	 * A job whoever asked for it, for a feature whose work is the concern of a whole
	 * office: the feature says who of the office may know.
	 * @param id its identifier
	 * @param scope what the office may see
	 * @return empty when there is none, or it was asked for with more than that
	 */
	@Transactional(readOnly = true)
	public Optional<Job> ofOffice(String id, RegionScope scope) {
		return this.parts.table().find(id, scope);
	}

	/**
	 * The own jobs, the newest first.
	 * @param query which page
	 * @param operator who asks
	 * @return the slice
	 */
	@Transactional(readOnly = true)
	public Slice<Job> list(SliceQuery query, Operator operator) {
		if (query.after() != null && !query.after().matches("[0-9a-f-]{36}")) {
			throw new JobRefusal.WrongPlace();
		}
		List<Job> rows = this.parts.table().list(operator.subject(), operator.requiredScope(), query);
		return Slice.cut(rows, query, Job::id);
	}

	/**
	 * Stops a job of one's own; what its chunks have stored stays.
	 * @param id its identifier
	 * @param operator who asks
	 * @return the job
	 */
	@Transactional
	public Job cancel(String id, Operator operator) {
		Job job = job(id, operator);
		if (!this.parts.table().cancel(id, operator.subject())) {
			throw new JobRefusal.Finished();
		}
		JobTrail trail = new JobTrail(job, this.parts.json());
		this.audit.recordWith("job.cancel", TYPE, id, trail.region(), trail.asked());
		Optional.ofNullable(this.kinds.get(job.kind()))
			.ifPresent((kind) -> afterCommit(() -> SpentInput.forget(this.parts.content(), kind, job)));
		return job(id, operator);
	}

	private static void afterCommit(Runnable work) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				work.run();
			}

		});
	}

	/**
	 * Fetches what came of a job of one's own.
	 * @param id its identifier
	 * @param operator who asks
	 * @return the content, to be closed
	 */
	@Transactional
	public Result result(String id, Operator operator) {
		Job job = job(id, operator);
		String key = job.files().result();
		JobKind kind = this.kinds.get(job.kind());
		try {
			InputStream content = (key != null) ? this.parts.content().read(key).orElse(null) : null;
			if (content == null || kind == null) {
				throw new JobRefusal.WithoutResult();
			}
			JobTrail trail = new JobTrail(job, this.parts.json());
			this.audit.recordWith("job.result", TYPE, id, trail.region(), trail.given());
			String title = kind.resultTitle(LocaleContextHolder.getLocale());
			return new Result(Sheets.name(title, job.times().created()), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a job's result cannot be read", ex);
		}
	}

	/**
	 * What came of a job.
	 *
	 * @param name of the file
	 * @param content to be closed
	 */
	public record Result(String name, InputStream content) {

	}

}
