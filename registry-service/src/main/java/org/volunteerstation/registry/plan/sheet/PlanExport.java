package org.volunteerstation.registry.plan.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.plan.PlanReport;
import org.volunteerstation.registry.plan.Progress;
import org.volunteerstation.registry.plan.Target;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionColumns;
import org.volunteerstation.registry.region.sheet.RegionExport;
import org.volunteerstation.registry.region.sheet.SheetWords;

/** Gives a region's target of a year out with those one tier below, its own first. */
@Component
public class PlanExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "plan.export";

	private static final List<SheetColumn> COLUMNS = List.of(RegionColumns.CODE, RegionColumns.NAME,
			SheetColumn.number("year", new Words("年度", "Year")),
			SheetColumn.number("communities", new Words("应新建", "To be built")),
			SheetColumn.number("built", new Words("已新建", "Built")),
			SheetColumn.number("missing", new Words("目前仍未建站", "Without a station now")),
			SheetColumn.date("dueOn", new Words("完成期限", "Due on")),
			SheetColumn.text("standing", new Words("进度", "Standing"), 12),
			SheetColumn.text("split", new Words("已继续分解", "Handed down"), 12));

	private final PlanReport report;

	PlanExport(PlanReport report, RegionDirectory regions, Clock clock) {
		super(new Words("建设计划", "Build plan"), COLUMNS, regions, clock);
		this.report = report;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	protected String asked(JobRun run) {
		return run.parameters(Order.class).region();
	}

	@Override
	protected Slice<List<@Nullable Object>> page(JobRun run, SliceQuery query) {
		int year = run.parameters(Order.class).year();
		RegionScope scope = scope(run);
		Slice<Progress> below = this.report.below(year, scope.root(), query, scope);
		List<Progress> rows = new ArrayList<>();
		if (query.after() == null) {
			this.report.of(year, scope.root(), scope).ifPresent(rows::add);
		}
		rows.addAll(below.items());
		Function<RegionCode, String> names = names(rows.stream().map((row) -> row.target().region()), run);
		LocalDate today = this.report.today();
		return new Slice<>(rows, below.next())
			.map((row) -> cells(row, names.apply(row.target().region()), row.standing(today), run));
	}

	private static List<@Nullable Object> cells(Progress row, String name, Progress.Standing standing, JobRun run) {
		Target target = row.target();
		return Arrays.<@Nullable Object>asList(target.region().value(), name, target.year(), target.communities(),
				row.built(), row.missing(), target.dueOn(), words(standing).in(run.locale()),
				SheetWords.of(target.split()).in(run.locale()));
	}

	private static Words words(Progress.Standing standing) {
		return switch (standing) {
			case REACHED -> new Words("已完成", "Reached");
			case UNDER_WAY -> new Words("进行中", "Under way");
			case OVERDUE -> new Words("已逾期", "Overdue");
		};
	}

	/**
	 * Which targets.
	 *
	 * @param year the year
	 * @param region code of a region within the caller's
	 */
	public record Order(int year, String region) {

	}

}
