package org.volunteerstation.registry.edition.sheet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.jobs.Job;
import org.volunteerstation.platform.jobs.JobKind;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.registry.edition.EditionApplication;
import org.volunteerstation.registry.edition.EditionReview;
import org.volunteerstation.registry.edition.Journal;

/**
 * Withdraws what is left of an edition that was given up, a chunk for each step. What is
 * left is read from the journal, as when it is applied.
 */
@Component
class EditionWithdrawing implements JobKind {

	static final String NAME = "edition.withdraw";

	private final EditionApplication application;

	private final EditionReview review;

	EditionWithdrawing(EditionApplication application, EditionReview review) {
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
		String edition = run.parameters(EditionApplying.Order.class).edition();
		RegionScope scope = run.scope();
		run.chunk(() -> place(edition, scope));
		for (String order : this.application.pending(edition, scope)) {
			run.chunk(() -> {
				this.application.withdraw(edition, order, scope);
				Job.Progress far = run.progress();
				return new JobRun.Place(new Job.Progress(far.total(), far.done() + 1, 0), null);
			});
		}
		run.chunk(() -> {
			this.application.finish(edition, scope);
			return place(edition, scope);
		});
		return null;
	}

	/** As the journal has it: a step that was being applied counts as well. */
	private JobRun.Place place(String edition, RegionScope scope) {
		Journal.Progress far = this.application.progress(this.review.edition(edition, scope), scope);
		return new JobRun.Place(new Job.Progress(far.steps(), far.ended(), 0), null);
	}

}
