package org.volunteerstation.platform.jobs.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.jobs.Job;
import org.volunteerstation.platform.jobs.JobFailure;
import org.volunteerstation.platform.jobs.JobRun;

/**
 * One sheet that is taken in by a job, as {@link ImportKind} says: chunk by chunk, or as
 * a whole.
 *
 * @param <R> what a row says
 */
final class SheetImport<R> {

	private static final Reached END = new Reached(Integer.MAX_VALUE);

	private final JobRun run;

	private final CheckedSheet file;

	private final SheetTemplate template;

	private final ImportOrder order;

	private final RowIntake<R> intake;

	private final @Nullable Trial<R> trial;

	SheetImport(JobRun run, CheckedSheet file, SheetTemplate template, RowIntake<R> intake, @Nullable Trial<R> trial) {
		this.run = run;
		this.file = file;
		this.template = template;
		this.order = run.parameters(ImportOrder.class);
		this.intake = intake;
		this.trial = trial;
	}

	/**
	 * Goes on where the job stands.
	 * @param isPersonal whether rows say something of people: then what was not taken in
	 * is not given back beside what is wrong
	 * @return key of the sheet with remarks; null when there are none
	 * @throws IOException when the file cannot be read
	 * @throws JobFailure when rows are wrong and nothing was to be taken in then
	 */
	@Nullable String run(boolean isPersonal) throws IOException {
		int reached = this.run.checkpoint(Reached.class).map(Reached::row).orElse(0);
		long total = (this.run.progress().total() > 0) ? this.run.progress().total() : count();
		if (!this.order.isWhole()) {
			inChunks(reached, total);
		}
		else if (reached == 0) {
			whole(total);
		}
		return outcome(isPersonal);
	}

	private long count() throws IOException {
		long count = 0;
		try (SheetFile sheet = open()) {
			for (Iterator<SheetRow> rows = sheet.rows(); rows.hasNext(); rows.next()) {
				if (++count > this.template.maxRows()) {
					throw SheetRefusal.rows(this.template.maxRows());
				}
			}
		}
		return count;
	}

	private void inChunks(int reached, long total) throws IOException {
		try (SheetFile sheet = open()) {
			Iterator<SheetRow> rows = sheet.rows();
			for (List<SheetRow> chunk = next(rows, reached); !chunk.isEmpty(); chunk = next(rows, reached)) {
				List<SheetRow> read = chunk;
				ReadRows<R> part = asked(this.intake.read(read));
				this.run.chunk(() -> {
					SortedMap<Integer, String> remarks = this.intake.remarks(part, this.intake::stored);
					this.run.remark(remarks);
					Job.Progress far = this.run.progress();
					return new JobRun.Place(
							new Job.Progress(total, far.done() + read.size(), far.failed() + remarks.size()),
							new Reached(read.getLast().number()));
				});
			}
		}
	}

	private void whole(long total) throws IOException {
		Trial<R> trial = this.trial;
		if (trial != null) {
			SortedMap<Integer, String> remarks = tried(trial, total);
			if (this.order.dryRun() || !remarks.isEmpty()) {
				end(remarks, total);
				return;
			}
		}
		SortedMap<Integer, String> remarks = new TreeMap<>();
		try (SheetFile sheet = open()) {
			Iterator<SheetRow> rows = sheet.rows();
			this.run.chunk(() -> {
				if (trial != null) {
					trial.hold();
				}
				long done = 0;
				for (List<SheetRow> part = next(rows, 0); !part.isEmpty(); part = next(rows, 0)) {
					remarks.putAll(this.intake.remarks(this.intake.read(part), this.intake::stored));
					done += part.size();
					this.run.tell(new Job.Progress(total, (trial != null) ? (total + done) / 2 : done, remarks.size()));
				}
				if (this.order.dryRun() || !remarks.isEmpty()) {
					throw new Undo();
				}
				return new JobRun.Place(new Job.Progress(total, total, 0), END);
			});
		}
		catch (Undo ex) {
			end(remarks, total);
		}
	}

	/** Half of the way when the rows are stored behind it. */
	private SortedMap<Integer, String> tried(Trial<R> trial, long total) throws IOException {
		SortedMap<Integer, String> remarks = new TreeMap<>();
		try (SheetFile sheet = open()) {
			Iterator<SheetRow> rows = sheet.rows();
			long done = 0;
			for (List<SheetRow> part = next(rows, 0); !part.isEmpty(); part = next(rows, 0)) {
				remarks.putAll(this.intake.remarks(this.intake.read(part).asked(trial), trial::look));
				done += part.size();
				this.run.tell(new Job.Progress(total, this.order.dryRun() ? done : done / 2, remarks.size()));
			}
		}
		return remarks;
	}

	private void end(SortedMap<Integer, String> remarks, long total) {
		this.run.chunk(() -> {
			this.run.remark(remarks);
			return new JobRun.Place(new Job.Progress(total, total, remarks.size()), END);
		});
	}

	private @Nullable String outcome(boolean isPersonal) throws IOException {
		long failed = this.run.progress().failed();
		if (failed == 0) {
			return null;
		}
		SortedMap<Integer, String> remarks = this.run.remarks();
		RemarkedSheet returned = new RemarkedSheet(this.template, remarks, this.order.isWhole() && !isPersonal,
				this.run.locale());
		String key = this.run.content().write((out) -> returned.write(this.file, out));
		if (this.order.mode() == ImportOrder.Mode.ALL_OR_NOTHING && !this.order.dryRun()) {
			throw new JobFailure("import-rows-refused", Long.toString(failed), key);
		}
		return key;
	}

	private ReadRows<R> asked(ReadRows<R> part) {
		return (this.trial != null) ? part.asked(this.trial) : part;
	}

	private List<SheetRow> next(Iterator<SheetRow> rows, int reached) {
		List<SheetRow> chunk = new ArrayList<>();
		while (rows.hasNext() && chunk.size() < this.run.settings().chunkRows()) {
			SheetRow row = rows.next();
			if (row.number() > reached) {
				chunk.add(row);
			}
		}
		return chunk;
	}

	private SheetFile open() {
		return SheetFile.open(this.file, this.template);
	}

	/**
	 * The last row that was worked on.
	 *
	 * @param row its number
	 */
	record Reached(int row) {

	}

	/** Rolls a transaction back that was only tried. */
	private static final class Undo extends RuntimeException {

		Undo() {
			super("tried", null, false, false);
		}

	}

}
