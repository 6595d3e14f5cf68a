package org.volunteerstation.registry.edition.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.volunteerstation.platform.jobs.Job;
import org.volunteerstation.platform.jobs.JobKind;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.registry.change.Author;
import org.volunteerstation.registry.edition.EditionIntake;
import org.volunteerstation.registry.region.RegionFile;
import org.volunteerstation.registry.region.RegionLine;

/** Compares an edition with the tree; the edition has the job's identifier. */
@Component
class EditionComparing implements JobKind {

	static final String NAME = "edition.compare";

	private final EditionIntake intake;

	EditionComparing(EditionIntake intake) {
		this.intake = intake;
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
	public @Nullable String run(JobRun run) throws IOException {
		if (run.checkpoint(Compared.class).isPresent()) {
			return null;
		}
		List<RegionLine> lines = lines(run);
		Job.Progress all = new Job.Progress(lines.size(), lines.size(), 0);
		run.tell(new Job.Progress(lines.size(), 0, 0));
		Author author = new Author(run.caller().subject(), run.scope());
		run.chunk(() -> {
			this.intake.take(run.job().id(), run.parameters(Order.class).on(), lines, author);
			return new JobRun.Place(all, new Compared(true));
		});
		return null;
	}

	private static List<RegionLine> lines(JobRun run) throws IOException {
		try (InputStream file = run.input()) {
			return RegionFile.regions(file.readAllBytes());
		}
	}

	/**
	 * Which edition.
	 *
	 * @param on its day
	 */
	record Order(LocalDate on) {
	}

	/**
	 * That it is compared.
	 *
	 * @param compared true
	 */
	record Compared(boolean compared) {
	}

}
