package org.volunteerstation.registry.ranking.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.platform.web.security.Access;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.registry.ranking.Ranking;
import org.volunteerstation.registry.ranking.Rankings;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionColumns;
import org.volunteerstation.registry.region.sheet.RegionExport;

/**
 * Gives out how the regions below stand, with the filters of the overview: the region
 * itself first, then those below, the best covered first.
 */
@Component
public class RankingExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "region.ranking";

	private static final List<SheetColumn> COLUMNS = List.of(RegionColumns.CODE, RegionColumns.NAME,
			SheetColumn.date("on", new Words("统计日期", "As of")),
			SheetColumn.number("coveragePlace", new Words("覆盖率名次", "Place by coverage")),
			SheetColumn.number("coverage", new Words("覆盖率（%）", "Coverage (%)")),
			SheetColumn.number("covered", new Words("已覆盖社区", "Communities covered")),
			SheetColumn.number("communities", new Words("社区（村）数", "Communities")),
			SheetColumn.number("stations", new Words("志愿服务站", "Stations")),
			SheetColumn.number("points", new Words("志愿服务点", "Points")),
			SheetColumn.number("compliancePlace", new Words("达标率名次", "Place by compliance")),
			SheetColumn.number("compliance", new Words("站点达标率（%）", "Compliance (%)")),
			SheetColumn.number("compliant", new Words("达标站", "Stations that comply")),
			SheetColumn.number("covering", new Words("已挂牌的站", "Stations with a plaque")));

	private final Rankings rankings;

	private final Clock clock;

	RankingExport(Rankings rankings, RegionDirectory regions, Clock clock) {
		super(new Words("下级地区排名", "Ranking of the regions below"), COLUMNS, regions, clock);
		this.rankings = rankings;
		this.clock = clock;
	}

	@Override
	public String name() {
		return NAME;
	}

	/** The figures are those of another service, which an app is granted on its own. */
	@Override
	public boolean allows(Operator caller) {
		return super.allows(caller) && Access.mayRead(caller, "analytics");
	}

	@Override
	protected String asked(JobRun run) {
		return run.parameters(Order.class).region();
	}

	/** As many regions as lie below one: a single page. */
	@Override
	protected Slice<List<@Nullable Object>> page(JobRun run, SliceQuery query) {
		Order order = run.parameters(Order.class);
		LocalDate day = (order.on() != null) ? order.on() : LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
		Ranking ranking = this.rankings.below(scope(run), order.withoutPseudoTowns(), order.on());
		List<List<@Nullable Object>> rows = new ArrayList<>();
		rows.add(cells(ranking.node(), day, null, null));
		ranking.byCoverage()
			.forEach((line) -> rows.add(cells(line, day, ranking.place(line, Ranking.Line::coverage),
					ranking.place(line, Ranking.Line::compliance))));
		return new Slice<>(rows, null);
	}

	private static List<@Nullable Object> cells(Ranking.Line line, LocalDate day, @Nullable Integer coverage,
			@Nullable Integer compliance) {
		return Arrays.<@Nullable Object>asList(line.code().value(), line.name(), day, coverage,
				percent(line.coverage()), line.covered(), line.communities(), line.stations(), line.points(),
				compliance, percent(line.compliance()), line.compliant(), line.covering());
	}

	/** As the overview shows it: what is not whole is never told as 100. */
	private static @Nullable BigDecimal percent(@Nullable BigDecimal rate) {
		return (rate == null) ? null : rate.movePointRight(2).setScale(1, RoundingMode.DOWN);
	}

	/**
	 * Which ranking.
	 *
	 * @param region code of a region within the caller's
	 * @param withoutPseudoTowns whether pseudo towns are left out
	 * @param on a day of the past; null for now
	 */
	public record Order(String region, boolean withoutPseudoTowns, @Nullable LocalDate on) {

	}

}
