package org.volunteerstation.platform.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.web.security.Operator;

/** One process's work on a job, from the place reached to the end or the next kill. */
public final class JobRun {

	private final JobTable table;

	private final TransactionTemplate own;

	private final TransactionTemplate beside;

	private final TransactionTemplate nested;

	private final JsonMapper json;

	private final JobContent content;

	private final JobSettings settings;

	private final Job job;

	private final String lease;

	private final Operator caller;

	private final Locale locale;

	private final BooleanSupplier permit;

	private Job.Progress progress;

	private Reached reached;

	private volatile boolean lost;

	JobRun(Parts parts, Job job, String lease, Operator caller, Locale locale, BooleanSupplier permit) {
		this.table = parts.table();
		this.own = new TransactionTemplate(parts.transactions());
		this.beside = new TransactionTemplate(parts.transactions());
		this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.nested = new TransactionTemplate(parts.transactions());
		this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
		this.json = parts.json();
		this.settings = parts.settings();
		this.content = parts.content();
		this.job = job;
		this.lease = lease;
		this.caller = caller;
		this.locale = locale;
		this.permit = permit;
		this.progress = job.progress();
		this.reached = new Reached(job.checkpoint(), job.progress().done());
	}

	/**
	 * The job as it was when this work on it began.
	 * @return the job
	 */
	public Job job() {
		return this.job;
	}

	/**
	 * Who asked for it.
	 * @return the operator, as stored
	 */
	public Operator caller() {
		return this.caller;
	}

	/**
	 * What the work may see and touch.
	 * @return the scope of whoever asked, as stored
	 */
	public RegionScope scope() {
		return this.caller.requiredScope();
	}

	/**
	 * The language of results.
	 * @return that of the request
	 */
	public Locale locale() {
		return this.locale;
	}

	/**
	 * How far the job is.
	 * @return the numbers of the last chunk
	 */
	public Job.Progress progress() {
		return this.progress;
	}

	/**
	 * What was asked for.
	 * @param <T> its type
	 * @param type its type
	 * @return the parameters
	 */
	public <T> T parameters(Class<T> type) {
		return this.json.readValue(this.job.parameters(), type);
	}

	/**
	 * The place that earlier work has reached.
	 * @param <T> its type
	 * @param type its type
	 * @return empty at the beginning
	 */
	public <T> Optional<T> checkpoint(Class<T> type) {
		return Optional.ofNullable(this.job.checkpoint()).map((text) -> this.json.readValue(text, type));
	}

	/**
	 * What came with the job.
	 * @return the stream, to be closed
	 * @throws IOException when it cannot be read
	 */
	public InputStream input() throws IOException {
		String key = this.job.files().input();
		return Optional.ofNullable((key != null) ? this.content.read(key).orElse(null) : null)
			.orElseThrow(() -> new JobFailure("job-content-missing", null, null));
	}

	/**
	 * Where files are kept.
	 * @return the content
	 */
	public JobContent content() {
		return this.content;
	}

	/**
	 * Does a part of the work and notes how far it is, in one transaction: both or
	 * neither. Before it begins, whoever asked for the job has to hold the right still:
	 * else the job ends there, and what its chunks have stored and remarked stays.
	 * @param work the part; what it throws rolls it back
	 * @throws JobStopped when the job is not this process's any more
	 * @throws JobFailure when the caller's right has ended
	 */
	public void chunk(Supplier<Place> work) {
		checkOurs();
		checkPermitted();
		Place place = this.own.execute((status) -> reach(work.get()));
		this.progress = place.progress();
		this.reached = reached(place);
	}

	private Place reach(Place place) {
		Reached now = reached(place);
		if (!this.table.reach(this.job.id(), this.lease, place.progress(), now.checkpoint(),
				now.isFurtherThan(this.reached))) {
			throw new JobStopped();
		}
		return place;
	}

	private Reached reached(Place place) {
		String text = (place.checkpoint() != null) ? this.json.writeValueAsString(place.checkpoint()) : null;
		return new Reached(text, place.progress().done());
	}

	/**
	 * Tells how far a chunk is that is still being worked on, or work that changes
	 * nothing; the right is asked for as before a chunk.
	 * @param far how far
	 * @throws JobStopped when the job is not this process's any more
	 * @throws JobFailure when the caller's right has ended
	 */
	public void tell(Job.Progress far) {
		checkOurs();
		checkPermitted();
		Boolean ours = this.beside.execute((status) -> this.table.tell(this.job.id(), this.lease, far));
		if (!Boolean.TRUE.equals(ours)) {
			throw new JobStopped();
		}
		this.progress = far;
	}

	/** To be asked from time to time: whoever lost the lease stops. */
	private void checkOurs() {
		if (this.lost || Thread.currentThread().isInterrupted()) {
			throw new JobStopped();
		}
	}

	/** Who cannot be asked about for now is worked for later. */
	private void checkPermitted() {
		boolean permitted;
		try {
			permitted = this.permit.getAsBoolean();
		}
		catch (DataAccessException ex) {
			throw new JobStopped();
		}
		if (!permitted) {
			throw new JobFailure("job-right-ended", null, null);
		}
	}

	/**
	 * Lays the input down as a file, for readers that jump about in it.
	 * @return the file, to be closed
	 * @throws IOException when it cannot be written
	 */
	public Spool spool() throws IOException {
		try (InputStream stream = input()) {
			return Spool.of(stream, this.settings.directory());
		}
	}

	/**
	 * How jobs are worked on.
	 * @return the settings
	 */
	public JobSettings settings() {
		return this.settings;
	}

	/**
	 * A part of a chunk that can fail without the rest of it.
	 * @param <T> what it gives
	 * @param work the part
	 * @return what it gives
	 */
	public <T> T attempt(Supplier<T> work) {
		return this.nested.execute((status) -> work.get());
	}

	/**
	 * Keeps what is wrong with rows, in the running chunk's transaction.
	 * @param remarks by row number
	 */
	public void remark(Map<Integer, String> remarks) {
		this.table.remark(this.job.id(), remarks);
	}

	/**
	 * What was kept of wrong rows.
	 * @return by row number, rising
	 */
	public SortedMap<Integer, String> remarks() {
		return this.table.remarks(this.job.id());
	}

	String lease() {
		return this.lease;
	}

	void lose() {
		this.lost = true;
	}

	/**
	 * A place that work has reached.
	 *
	 * @param progress how far that is
	 * @param checkpoint where to go on; null when there is no such place
	 */
	public record Place(Job.Progress progress, @Nullable Object checkpoint) {

	}

	/**
	 * What all runs share.
	 *
	 * @param table the jobs
	 * @param transactions for chunks
	 * @param json for parameters and places
	 * @param content files
	 * @param settings how jobs are worked on
	 */
	record Parts(JobTable table, PlatformTransactionManager transactions, JsonMapper json, JobContent content,
			JobSettings settings) {

	}

}
