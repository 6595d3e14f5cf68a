package org.volunteerstation.platform.jobs.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.web.problem.ProblemTexts;

/**
 * Reads and stores rows of one job by the rules of their kind, and puts what is wrong
 * with them into words.
 *
 * @param <R> what a row says
 */
final class RowIntake<R> {

	private final ImportKind<R> kind;

	private final JobRun run;

	private final ProblemTexts texts;

	RowIntake(ImportKind<R> kind, JobRun run, ProblemTexts texts) {
		this.kind = kind;
		this.run = run;
		this.texts = texts;
	}

	/** What some rows say, and what is wrong with those that say nothing. */
	ReadRows<R> read(List<SheetRow> rows) {
		List<RowFault> faults = new ArrayList<>();
		SortedMap<Integer, R> good = new TreeMap<>();
		for (SheetRow row : rows) {
			List<RowFault> told = faults(row);
			faults.addAll(told);
			if (told.isEmpty()) {
				try {
					good.put(row.number(), this.kind.read(row));
				}
				catch (Refusal refusal) {
					faults.add(RowFault.of(row.number(), refusal));
				}
			}
		}
		return new ReadRows<>(good, faults);
	}

	/** What is wrong with the cells, and what else is; a cell is told of once. */
	private List<RowFault> faults(SheetRow row) {
		List<RowFault> faults = new ArrayList<>(row.faults());
		for (Refusal refusal : this.kind.check(row, this.run)) {
			RowFault fault = RowFault.of(row.number(), refusal);
			if (row.faults().stream().noneMatch((cell) -> Objects.equals(cell.column(), fault.column()))) {
				faults.add(fault);
			}
		}
		return faults;
	}

	/** What is wrong with a part in words, once its good rows are taken or looked at. */
	SortedMap<Integer, String> remarks(ReadRows<R> part, Function<SortedMap<Integer, R>, List<RowFault>> taken) {
		List<RowFault> faults = new ArrayList<>(part.faults());
		faults.addAll(part.good().isEmpty() ? List.of() : taken.apply(part.good()));
		return faults.stream()
			.sorted(Comparator.comparingInt(RowFault::row))
			.collect(Collectors.groupingBy(RowFault::row, TreeMap::new, Collectors.mapping(this::words, Collectors
				.collectingAndThen(Collectors.joining("；"), (words) -> words.replace("。；", "；").replace(".；", "; ")))));
	}

	/** All rows of a part, or, when the part fails as a whole, one by one. */
	List<RowFault> stored(SortedMap<Integer, R> good) {
		try {
			return this.run.attempt(() -> this.kind.store(good, this.run));
		}
		catch (Refusal refusal) {
			if (good.size() == 1) {
				return List.of(RowFault.of(good.firstKey(), refusal));
			}
		}
		List<RowFault> faults = new ArrayList<>();
		good.forEach((number, row) -> faults.addAll(stored(new TreeMap<>(Map.of(number, row)))));
		return faults;
	}

	private String words(RowFault fault) {
		String detail = this.texts.detail(fault.code(), fault.arguments());
		return this.kind.template()
			.column(fault.column())
			.map((column) -> column.title().in(LocaleContextHolder.getLocale()) + "：" + detail)
			.orElse(detail);
	}

}
