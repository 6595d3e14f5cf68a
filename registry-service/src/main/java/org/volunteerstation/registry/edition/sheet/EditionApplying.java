package org.volunteerstation.registry.edition.sheet;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.jobs.Job;
import org.volunteerstation.platform.jobs.JobKind;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.registry.edition.EditionApplication;
import org.volunteerstation.registry.edition.EditionPlanning;
import org.volunteerstation.registry.edition.EditionReview;
import org.volunteerstation.registry.edition.Journal;

/**
 * Applies an approved edition, a chunk for each step. What is left is read from the
 * journal, so a second job goes on where the first was killed, or finds nothing to do. It
 * ends behind the step that it is at when the edition is given up.
 */
@Component
class EditionApplying implements JobKind {

	static final String NAME = "edition.apply";

	private final EditionPlanning planning;

	private final EditionApplication application;

	private final EditionReview review;

	EditionApplying(EditionPlanning planning, EditionApplication application, EditionReview review) {
		this.planning = planning;
		this.application = application;
		this.review = review;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean allows(Operator caller) {
		return EditionRights.governs(caller);
	}

	@Override
	public @Nullable String run(JobRun run) {
		String edition = run.parameters(Order.class).edition();
		RegionScope scope = run.scope();
		run.chunk(() -> {
			this.planning.plan(edition, scope);
			Journal.Progress far = this.application.progress(this.review.edition(edition, scope), scope);
			return new JobRun.Place(new Job.Progress(far.steps(), far.ended(), 0), null);
		});
		boolean goesOn = true;
		for (Iterator<String> orders = this.application.pending(edition, scope).iterator(); goesOn
				&& orders.hasNext();) {
			goesOn = applied(run, edition, orders.next());
		}
		run.chunk(() -> {
			this.application.finish(edition, scope);
			return place(run, 0);
		});
		return null;
	}

	/** Applies a step; false when the edition was given up meanwhile. */
	private boolean applied(JobRun run, String edition, String order) {
		AtomicBoolean goesOn = new AtomicBoolean();
		run.chunk(() -> {
			goesOn.set(this.application.apply(edition, order, run.scope()));
			return place(run, goesOn.get() ? 1 : 0);
		});
		return goesOn.get();
	}

	/** Counted here: to ask the journal at each step would take longer with each. */
	private static JobRun.Place place(JobRun run, int more) {
		Job.Progress far = run.progress();
		return new JobRun.Place(new Job.Progress(far.total(), far.done() + more, 0), null);
	}

	/**
	 * Which edition.
	 *
	 * @param edition its identifier
	 */
	record Order(String edition) {
	}

}
