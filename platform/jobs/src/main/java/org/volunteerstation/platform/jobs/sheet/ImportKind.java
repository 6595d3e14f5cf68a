package org.volunteerstation.platform.jobs.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.jobs.Job;
import org.volunteerstation.platform.jobs.JobFailure;
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

	private static final Reached END = new Reached(Integer.MAX_VALUE);

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
	public @Nullable String run(JobRun run) throws IOException {
		ImportOrder order = run.parameters(ImportOrder.class);
		try (Spool spool = run.spool()) {
			CheckedSheet file = CheckedSheet.of(spool.file(), SheetLimits.DEFAULT);
			int reached = run.checkpoint(Reached.class).map(Reached::row).orElse(0);
			long total = (run.progress().total() > 0) ? run.progress().total() : count(file);
			if (!order.isWhole()) {
				inChunks(run, file, reached, total);
			}
			else if (reached == 0) {
				whole(run, file, order, total);
			}
			return outcome(run, file, order);
		}
	}

	private long count(CheckedSheet file) throws IOException {
		long count = 0;
		try (SheetFile sheet = open(file)) {
			for (Iterator<SheetRow> rows = sheet.rows(); rows.hasNext(); rows.next()) {
				if (++count > this.template.maxRows()) {
					throw SheetRefusal.rows(this.template.maxRows());
				}
			}
		}
		return count;
	}

	private void inChunks(JobRun run, CheckedSheet file, int reached, long total) throws IOException {
		Trial<R> trial = trial(run);
		try (SheetFile sheet = open(file)) {
			Iterator<SheetRow> rows = sheet.rows();
			for (List<SheetRow> chunk = next(rows, reached, run); !chunk.isEmpty(); chunk = next(rows, reached, run)) {
				List<SheetRow> read = chunk;
				ReadRows<R> part = (trial != null) ? read(read, run).asked(trial) : read(read, run);
				run.chunk(() -> {
					SortedMap<Integer, String> remarks = remarks(part, (good) -> stored(good, run));
					run.remark(remarks);
					Job.Progress far = run.progress();
					return new JobRun.Place(
							new Job.Progress(total, far.done() + read.size(), far.failed() + remarks.size()),
							new Reached(read.getLast().number()));
				});
			}
		}
	}

	private void whole(JobRun run, CheckedSheet file, ImportOrder order, long total) throws IOException {
		Trial<R> trial = trial(run);
		if (trial != null) {
			SortedMap<Integer, String> remarks = tried(run, file, trial, order, total);
			if (order.dryRun() || !remarks.isEmpty()) {
				end(run, remarks, total);
				return;
			}
		}
		SortedMap<Integer, String> remarks = new TreeMap<>();
		try (SheetFile sheet = open(file)) {
			Iterator<SheetRow> rows = sheet.rows();
			run.chunk(() -> {
				if (trial != null) {
					trial.hold();
				}
				long done = 0;
				for (List<SheetRow> part = next(rows, 0, run); !part.isEmpty(); part = next(rows, 0, run)) {
					remarks.putAll(remarks(read(part, run), (good) -> stored(good, run)));
					done += part.size();
					run.tell(new Job.Progress(total, (trial != null) ? (total + done) / 2 : done, remarks.size()));
				}
				if (order.dryRun() || !remarks.isEmpty()) {
					throw new Undo();
				}
				return new JobRun.Place(new Job.Progress(total, total, 0), END);
			});
		}
		catch (Undo ex) {
			end(run, remarks, total);
		}
	}

	/** Half of the way when the rows are stored behind it. */
	private SortedMap<Integer, String> tried(JobRun run, CheckedSheet file, Trial<R> trial, ImportOrder order,
			long total) throws IOException {
		SortedMap<Integer, String> remarks = new TreeMap<>();
		try (SheetFile sheet = open(file)) {
			Iterator<SheetRow> rows = sheet.rows();
			long done = 0;
			for (List<SheetRow> part = next(rows, 0, run); !part.isEmpty(); part = next(rows, 0, run)) {
				remarks.putAll(remarks(read(part, run).asked(trial), trial::look));
				done += part.size();
				run.tell(new Job.Progress(total, order.dryRun() ? done : done / 2, remarks.size()));
			}
		}
		return remarks;
	}

	private static void end(JobRun run, SortedMap<Integer, String> remarks, long total) {
		run.chunk(() -> {
			run.remark(remarks);
			return new JobRun.Place(new Job.Progress(total, total, remarks.size()), END);
		});
	}

	private @Nullable String outcome(JobRun run, CheckedSheet file, ImportOrder order) throws IOException {
		long failed = run.progress().failed();
		if (failed == 0) {
			return null;
		}
		SortedMap<Integer, String> remarks = run.remarks();
		RemarkedSheet returned = new RemarkedSheet(this.template, remarks, order.isWhole() && !isPersonal(),
				run.locale());
		String key = run.content().write((out) -> returned.write(file, out));
		if (order.mode() == ImportOrder.Mode.ALL_OR_NOTHING && !order.dryRun()) {
			throw new JobFailure("import-rows-refused", Long.toString(failed), key);
		}
		return key;
	}

	private ReadRows<R> read(List<SheetRow> rows, JobRun run) {
		List<RowFault> faults = new ArrayList<>();
		SortedMap<Integer, R> good = new TreeMap<>();
		for (SheetRow row : rows) {
			List<RowFault> told = faults(row, run);
			faults.addAll(told);
			if (told.isEmpty()) {
				try {
					good.put(row.number(), read(row));
				}
				catch (Refusal refusal) {
					faults.add(RowFault.of(row.number(), refusal));
				}
			}
		}
		return new ReadRows<>(good, faults);
	}

	/** What is wrong with the cells, and what else is; a cell is told of once. */
	private List<RowFault> faults(SheetRow row, JobRun run) {
		List<RowFault> faults = new ArrayList<>(row.faults());
		for (Refusal refusal : check(row, run)) {
			RowFault fault = RowFault.of(row.number(), refusal);
			if (row.faults().stream().noneMatch((cell) -> Objects.equals(cell.column(), fault.column()))) {
				faults.add(fault);
			}
		}
		return faults;
	}

	/** What is wrong with a part in words, once its good rows are taken or looked at. */
	private SortedMap<Integer, String> remarks(ReadRows<R> part,
			Function<SortedMap<Integer, R>, List<RowFault>> taken) {
		List<RowFault> faults = new ArrayList<>(part.faults());
		faults.addAll(part.good().isEmpty() ? List.of() : taken.apply(part.good()));
		return faults.stream()
			.sorted(Comparator.comparingInt(RowFault::row))
			.collect(Collectors.groupingBy(RowFault::row, TreeMap::new,
					Collectors.mapping(this::words, Collectors.joining("；"))));
	}

	/** All rows of a part, or, when the part fails as a whole, one by one. */
	private List<RowFault> stored(SortedMap<Integer, R> good, JobRun run) {
		try {
			return run.attempt(() -> store(good, run));
		}
		catch (Refusal refusal) {
			if (good.size() == 1) {
				return List.of(RowFault.of(good.firstKey(), refusal));
			}
		}
		List<RowFault> faults = new ArrayList<>();
		good.forEach((number, row) -> faults.addAll(stored(new TreeMap<>(Map.of(number, row)), run)));
		return faults;
	}

	private String words(RowFault fault) {
		String detail = this.texts.detail(fault.code(), fault.arguments());
		return this.template.column(fault.column())
			.map((column) -> column.title().in(LocaleContextHolder.getLocale()) + "：" + detail)
			.orElse(detail);
	}

	private List<SheetRow> next(Iterator<SheetRow> rows, int reached, JobRun run) {
		List<SheetRow> chunk = new ArrayList<>();
		while (rows.hasNext() && chunk.size() < run.settings().chunkRows()) {
			SheetRow row = rows.next();
			if (row.number() > reached) {
				chunk.add(row);
			}
		}
		return chunk;
	}

	private SheetFile open(CheckedSheet file) {
		return SheetFile.open(file, this.template);
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
