package org.volunteerstation.platform.jobs.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.Job;
import org.volunteerstation.platform.jobs.JobKind;
import org.volunteerstation.platform.jobs.JobRun;

/**
 * Gives a list out as a sheet, page by page and without keeping any of it. It changes
 * nothing, so after a kill it begins anew.
 */
public abstract class ExportKind implements JobKind {

	private final Words title;

	private final List<SheetColumn> columns;

	private final Clock clock;

	/**
	 * A kind of export.
	 * @param title name of the sheet
	 * @param columns from left to right
	 * @param clock for the watermark
	 */
	protected ExportKind(Words title, List<SheetColumn> columns, Clock clock) {
		this.title = title;
		this.columns = List.copyOf(columns);
		this.clock = clock;
	}

	/**
	 * A page of rows within the scope of whoever asked.
	 * @param run the job
	 * @param query which page
	 * @return the cells of each row in the order of the columns
	 */
	protected abstract Slice<List<@Nullable Object>> page(JobRun run, SliceQuery query);

	/**
	 * The region that the watermark names.
	 * @param run the job
	 * @return its code, or code and name
	 */
	protected String region(JobRun run) {
		return run.scope().root().value();
	}

	@Override
	public String run(JobRun run) throws IOException {
		Watermark mark = new Watermark(run.caller().username(), this.clock.instant(), region(run));
		String key = run.content()
			.write((out) -> write(out, run.locale(), mark, (query) -> page(run, query),
					(done) -> run.tell(new Job.Progress(0, done, 0))));
		long rows = run.progress().done();
		run.tell(new Job.Progress(rows, rows, 0));
		return key;
	}

	@Override
	public String resultTitle(Locale locale) {
		return this.title.in(locale);
	}

	void write(OutputStream out, Locale locale, Watermark mark,
			Function<SliceQuery, Slice<List<@Nullable Object>>> pages, LongConsumer told) throws IOException {
		try (SheetWriter writer = new SheetWriter(out, this.title, this.columns, locale)) {
			writer.mark(mark);
			writer.header();
			long done = 0;
			String after = null;
			do {
				Slice<List<@Nullable Object>> page = pages.apply(new SliceQuery(after, SliceQuery.MAX_LIMIT));
				for (List<@Nullable Object> cells : page.items()) {
					writer.row(cells);
				}
				done += page.items().size();
				told.accept(done);
				after = page.next();
			}
			while (after != null);
		}
	}

}
