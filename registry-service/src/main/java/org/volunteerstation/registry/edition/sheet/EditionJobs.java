package org.volunteerstation.registry.edition.sheet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.jobs.Job;
import org.volunteerstation.platform.jobs.JobContent;
import org.volunteerstation.platform.jobs.Jobs;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.registry.change.Author;
import org.volunteerstation.registry.edition.EditionApplication;
import org.volunteerstation.registry.edition.EditionDraft;
import org.volunteerstation.registry.edition.EditionIntake;
import org.volunteerstation.registry.edition.EditionPlanning;
import org.volunteerstation.registry.edition.EditionReview;
import org.volunteerstation.registry.edition.EditionState;
import org.volunteerstation.registry.region.RegionFile;

/** Begins the long work on editions. */
@Service
public class EditionJobs {

	private final Jobs jobs;

	private final JobContent content;

	private final EditionIntake intake;

	private final EditionReview review;

	private final EditionPlanning planning;

	private final EditionApplication application;

	EditionJobs(Jobs jobs, JobContent content, EditionIntake intake, EditionReview review, EditionPlanning planning,
			EditionApplication application) {
		this.jobs = jobs;
		this.content = content;
		this.intake = intake;
		this.review = review;
		this.planning = planning;
		this.application = application;
	}

	/**
	 * Takes a file in, whose lines are checked at once, and has it compared.
	 * @param on the edition's day
	 * @param file UTF-8, header {@code code,name}
	 * @param operator who brings it
	 * @return the job; its identifier becomes the edition's
	 */
	public Job compare(LocalDate on, byte[] file, Operator operator) {
		this.intake.check(on, RegionFile.regions(file), operator.requiredScope());
		try {
			String key = this.content.write((out) -> out.write(file));
			return this.jobs.submit(EditionComparing.NAME, new EditionComparing.Order(on), key, operator);
		}
		catch (IOException ex) {
			throw new IllegalStateException("an edition cannot be taken in", ex);
		}
	}

	/**
	 * Takes a step; an approved edition begins to be applied, and what is left of one
	 * that is given up meanwhile to be withdrawn.
	 * @param id the edition
	 * @param to where to
	 * @param remark what is said to it; null for nothing
	 * @param version the version that the caller has seen
	 * @param operator who takes it
	 * @return the edition
	 */
	@Transactional
	public EditionDraft step(String id, EditionState to, @Nullable String remark, long version, Operator operator) {
		RegionScope scope = operator.requiredScope();
		EditionDraft edition = this.review.step(id, to, remark, version, new Author(operator.subject(), scope));
		if (to == EditionState.APPROVED) {
			this.planning.check(edition);
			submit(EditionApplying.NAME, edition, operator);
		}
		else if (isLeft(edition, scope)) {
			submit(EditionWithdrawing.NAME, edition, operator);
		}
		return edition;
	}

	/**
	 * Goes on with an edition whose job has failed or was stopped: with applying it, or
	 * with withdrawing what is left of one that was given up.
	 * @param id the edition
	 * @param operator who asks
	 * @return the job: the one at work when there is one
	 */
	@Transactional
	public Job resume(String id, Operator operator) {
		EditionDraft edition = this.review.edition(id, operator.requiredScope());
		Optional<Job> atWork = last(edition, operator.requiredScope()).filter((job) -> job.state().isOpen());
		if (atWork.isPresent()) {
			return atWork.get();
		}
		if (isLeft(edition, operator.requiredScope())) {
			return submit(EditionWithdrawing.NAME, edition, operator);
		}
		edition.requireApproved();
		return submit(EditionApplying.NAME, edition, operator);
	}

	/**
	 * The job that worked on an edition last, whoever asked for it.
	 * @param edition an edition that the caller may see
	 * @param scope what the caller may see
	 * @return empty before it is approved, below the province, and once the job is
	 * forgotten
	 */
	public Optional<Job> last(EditionDraft edition, RegionScope scope) {
		return this.review.job(edition, scope).flatMap((job) -> this.jobs.ofOffice(job, scope));
	}

	private boolean isLeft(EditionDraft edition, RegionScope scope) {
		return edition.state() == EditionState.WITHDRAWN && !this.application.pending(edition.id(), scope).isEmpty();
	}

	private Job submit(String kind, EditionDraft edition, Operator operator) {
		Job job = this.jobs.submit(kind, new EditionApplying.Order(edition.id()), null, operator);
		this.review.noteJob(edition, job.id(), operator.requiredScope());
		return job;
	}

}
