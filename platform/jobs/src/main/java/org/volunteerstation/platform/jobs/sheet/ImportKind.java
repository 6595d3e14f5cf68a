package org.volunteerstation.platform.jobs.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.jobs.JobKind;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.Spool;
import org.volunteerstation.platform.web.problem.ProblemTexts;

/**
 * Takes a sheet in, chunk by chunk. Good rows are stored in chunks of their own;
 * all-or-nothing is one transaction, so that nothing is left half done. So is a dry run,
 * which is rolled back, unless the kind has a {@link Trial}: then it stores nothing, and
 * all-or-nothing begins to store when all rows are known to be good. What others have to
 * be asked about rows is asked by the trial alone, before each transaction. Bad rows come
 * back as the same sheet with remarks; the good ones beside them where nothing was taken
 * in, unless they say something of people.
 *
 * @param <R> what a row says
 */
public abstract class ImportKind<R> implements JobKind {

	private final SheetTemplate template;

	private final ProblemTexts texts;

	/**
	 * A kind of import.
	 * @param template what sheets look like
	 * @param texts for the words of faults
	 */
	protected ImportKind(SheetTemplate template, ProblemTexts texts) {
		this.template = template;
		this.texts = texts;
	}

	/**
	 * What sheets look like.
	 * @return the template
	 */
	public SheetTemplate template() {
		return this.template;
	}

	/**
	 * Reads a row whose cells are of their kinds and complete.
	 * @param row the row
	 * @return what it says
	 * @throws Refusal when a value breaks a rule
	 */
	protected abstract R read(SheetRow row);

	/**
	 * Tells all that is wrong with a row at once, as far as it can be told of a row whose
	 * cells may be wrong or missing. A row of which nothing is told is read and stored,
	 * or refused for the first thing that is wrong with it.
	 * @param row the row
	 * @param run the job, with the scope of whoever asked
	 * @return what else than its cells is wrong
	 */
	protected List<Refusal> check(SheetRow row, JobRun run) {
		return List.of();
	}

	/**
	 * Stores the good ones of some rows, in the running transaction.
	 * @param rows by row number, rising
	 * @param run the job, with the scope of whoever asked
	 * @return the faults of those that are not stored
	 */
	protected abstract List<RowFault> store(SortedMap<Integer, R> rows, JobRun run);

	/**
	 * Looks at rows where storing them would keep others waiting for the length of a
	 * file.
	 * @param run the job, with the scope of whoever asked
	 * @return a trial of the whole sheet; null when rows are tried by storing them
	 */
	protected @Nullable Trial<R> trial(JobRun run) {
		return null;
	}

	@Override
	public String resultTitle(Locale locale) {
		return this.template.title().in(locale) + "-" + SheetTemplate.REMARKS.in(locale);
	}

	@Override
	public @Nullable String run(JobRun run) throws IOException {
		try (Spool spool = run.spool()) {
			CheckedSheet file = CheckedSheet.of(spool.file(), SheetLimits.DEFAULT);
			return new SheetImport<>(run, file, this.template, new RowIntake<>(this, run, this.texts), trial(run))
				.run(isPersonal());
		}
	}

}
