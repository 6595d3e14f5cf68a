package org.volunteerstation.registry.region.sheet;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.region.Population;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;

/** Gives a region out with all below it, as the tree is today. */
@Component
public class TreeExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "region.export";

	private static final List<SheetColumn> COLUMNS = List.of(RegionColumns.CODE,
			SheetColumn.text("name", new Words("区划名称", "Official name"), 30),
			SheetColumn.text("displayName", new Words("简称", "Shown name"), 20),
			SheetColumn.text("tier", new Words("层级", "Tier"), 16),
			SheetColumn.text("parentCode", new Words("上级代码", "Code above"), 16),
			SheetColumn.text("pseudoTown", new Words("虚拟乡镇", "Pseudo town"), 10),
			SheetColumn.text("urbanRural", new Words("城乡分类", "Urban or rural"), 10),
			SheetColumn.number("residents", new Words("人口", "Residents")),
			SheetColumn.date("countedOn", new Words("统计日期", "Date of the count")),
			SheetColumn.date("validFrom", new Words("启用日期", "Valid from")));

	TreeExport(RegionDirectory regions, Clock clock) {
		super(new Words("区划", "Regions"), COLUMNS, regions, clock);
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
		return regions().list(query, scope(run)).map((region) -> cells(region, run));
	}

	private static List<@Nullable Object> cells(Region region, JobRun run) {
		Population population = region.population();
		return Arrays.<@Nullable Object>asList(region.code().value(), region.name().value(), region.name().display(),
				SheetWords.of(region.tier()).in(run.locale()), region.parent().map(RegionCode::value).orElse(null),
				SheetWords.of(region.code().isPseudoTown()).in(run.locale()), region.urbanRural(),
				(population != null) ? population.residents() : null, (population != null) ? population.on() : null,
				region.validFrom());
	}

}
