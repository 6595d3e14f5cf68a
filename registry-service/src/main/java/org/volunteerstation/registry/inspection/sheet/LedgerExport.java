package org.volunteerstation.registry.inspection.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.inspection.Deficiency;
import org.volunteerstation.registry.inspection.InspectionReading;
import org.volunteerstation.registry.inspection.Ledger;
import org.volunteerstation.registry.inspection.LedgerEntry;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionExport;
import org.volunteerstation.registry.region.sheet.SheetWords;

/** Gives the ledger out, with the filters of the list. */
@Component
public class LedgerExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "inspection.ledger";

	private static final int TEXT = 48;

	private static final List<SheetColumn> COLUMNS = List.of(
			SheetColumn.text("regionCode", new Words("社区代码", "Community code"), 16),
			SheetColumn.text("regionName", new Words("社区（村）", "Community"), 20),
			SheetColumn.text("stationName", new Words("站点", "Station"), 28),
			SheetColumn.text("severity", new Words("程度", "Severity"), 10),
			SheetColumn.text("text", new Words("检查发现的问题", "Finding"), TEXT),
			SheetColumn.date("foundOn", new Words("检查日期", "Found on")),
			SheetColumn.date("dueOn", new Words("整改期限", "To be put right by")),
			SheetColumn.text("state", new Words("状态", "State"), 14),
			SheetColumn.text("overdue", new Words("是否逾期", "Overdue"), 10),
			SheetColumn.date("closedOn", new Words("销号日期", "Settled on")),
			SheetColumn.date("publishedOn", new Words("公告日期", "Published on")));

	private final InspectionReading reading;

	LedgerExport(InspectionReading reading, RegionDirectory regions, Clock clock) {
		super(new Words("检查公告台账", "Inspection ledger"), COLUMNS, regions, clock);
		this.reading = reading;
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
		Order order = run.parameters(Order.class);
		LocalDate today = this.reading.today();
		Ledger.Filter filter = new Ledger.Filter(order.year(), scope(run), order.state(), order.severity(),
				order.overdue() ? today : null);
		Slice<LedgerEntry> slice = this.reading.ledger(filter, query, run.scope());
		Function<RegionCode, String> names = names(slice.items().stream().map(LedgerEntry::region), run);
		return slice.map((entry) -> cells(entry, names.apply(entry.region()), today, run));
	}

	private static List<@Nullable Object> cells(LedgerEntry entry, String region, LocalDate today, JobRun run) {
		return Arrays.<@Nullable Object>asList(entry.region().value(), region, entry.stationName(),
				words(entry.severity()).in(run.locale()), entry.text(), entry.foundOn(), entry.dueOn(),
				words(entry.state()).in(run.locale()), SheetWords.of(entry.isOverdue(today)).in(run.locale()),
				entry.closedOn(), entry.publishedOn());
	}

	private static Words words(Deficiency.Severity severity) {
		return switch (severity) {
			case SERIOUS -> new Words("严重", "serious");
			case GENERAL -> new Words("一般", "general");
			case MINOR -> new Words("轻微", "minor");
		};
	}

	private static Words words(Deficiency.State state) {
		return switch (state) {
			case FOUND -> new Words("未下达", "not told yet");
			case NOTED -> new Words("已记录", "noted");
			case OPEN -> new Words("整改中", "to be put right");
			case ANSWERED -> new Words("待复查", "answered");
			case PASSED -> new Words("已销号", "put right");
			case ENDED -> new Words("随站点撤销终止", "ended with its station");
		};
	}

	/**
	 * Which lines.
	 *
	 * @param year the year
	 * @param region code of a region within the caller's
	 * @param state only this state; null for all
	 * @param severity only this severity; null for all
	 * @param overdue only those whose last day has passed
	 */
	public record Order(int year, String region, Deficiency.@Nullable State state,
			Deficiency.@Nullable Severity severity, boolean overdue) {
	}

}
