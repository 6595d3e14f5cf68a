package org.volunteerstation.registry.population.sheet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.population.PopulationEntry;
import org.volunteerstation.registry.population.Populations;
import org.volunteerstation.registry.region.Population;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionColumns;
import org.volunteerstation.registry.region.sheet.RegionExport;
import org.volunteerstation.registry.region.sheet.RegionOrder;
import org.volunteerstation.registry.region.sheet.SheetWords;

/**
 * Gives out the counts of residents of a region and all below it, with what was corrected
 * and taken back.
 */
@Component
public class PopulationExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "population.export";

	/** A region may have counts of 200 days: so few of them are read at once. */
	private static final int REGIONS = 50;

	private static final List<SheetColumn> COLUMNS = List.of(RegionColumns.CODE, RegionColumns.NAME,
			SheetColumn.date("on", new Words("统计日期", "Date of the count")),
			SheetColumn.number("residents", new Words("人口", "Residents")),
			SheetColumn.number("volunteersWanted", new Words("13% 对应志愿者人数", "Volunteers for 13 %")),
			SheetColumn.text("source", new Words("来源", "Source"), 26),
			SheetColumn.text("state", new Words("状态", "State"), 10),
			SheetColumn.text("enteredBy", new Words("录入账号", "Entered by"), 20),
			SheetColumn.date("enteredAt", new Words("录入时间", "Entered at")),
			SheetColumn.text("endedBy", new Words("更正或撤回账号", "Ended by"), 20),
			SheetColumn.text("reason", new Words("原因", "Reason"), 30));

	private final Populations populations;

	PopulationExport(Populations populations, RegionDirectory regions, Clock clock) {
		super(PopulationSheet.TEMPLATE.title(), COLUMNS, regions, clock);
		this.populations = populations;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	protected String asked(JobRun run) {
		return run.parameters(RegionOrder.class).within(run.scope()).root().value();
	}

	@Override
	protected Slice<List<@Nullable Object>> page(JobRun run, SliceQuery query) {
		Slice<Region> slice = regions().list(new SliceQuery(query.after(), REGIONS), scope(run));
		Map<String, List<PopulationEntry>> entries = this.populations.histories(slice.items(), scope(run));
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (Region region : slice.items()) {
			entries.getOrDefault(region.id(), List.of()).forEach((entry) -> rows.add(cells(region, entry, run)));
		}
		return new Slice<>(rows, slice.next());
	}

	private static List<@Nullable Object> cells(Region region, PopulationEntry entry, JobRun run) {
		PopulationEntry.Ending ending = entry.ending();
		return Arrays.<@Nullable Object>asList(region.code().value(), region.name().display(), entry.on(),
				entry.residents(), entry.population().map(Population::volunteersWanted).orElse(null), entry.source(),
				words(ending).in(run.locale()), entry.enteredBy(), SheetWords.time(entry.enteredAt()),
				(ending != null) ? ending.by() : null, (ending != null) ? ending.reason() : null);
	}

	private static Words words(PopulationEntry.@Nullable Ending ending) {
		if (ending == null) {
			return new Words("有效", "Valid");
		}
		return ending.corrected() ? new Words("已更正", "Corrected") : new Words("已撤回", "Withdrawn");
	}

}
