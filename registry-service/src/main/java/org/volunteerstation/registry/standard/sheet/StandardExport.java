package org.volunteerstation.registry.standard.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionColumns;
import org.volunteerstation.registry.region.sheet.RegionExport;
import org.volunteerstation.registry.standard.Assessment;
import org.volunteerstation.registry.standard.Span;
import org.volunteerstation.registry.standard.Standing;
import org.volunteerstation.registry.standard.StandingList;
import org.volunteerstation.registry.station.Compliance;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationDirectory;
import org.volunteerstation.registry.station.StationFilter;
import org.volunteerstation.registry.station.StationKind;
import org.volunteerstation.registry.station.StationState;
import org.volunteerstation.registry.station.sheet.StationSheet;

/** Gives out how the covering stations and points of a region stand today. */
@Component
public class StandardExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "standard.export";

	private static final Set<StationState> COVERING = Arrays.stream(StationState.values())
		.filter(StationState::isCovering)
		.collect(Collectors.toCollection(() -> EnumSet.noneOf(StationState.class)));

	private static final List<SheetColumn> COLUMNS = List.of(RegionColumns.CODE, RegionColumns.NAME,
			SheetColumn.text("station", new Words("站点", "Station"), 32),
			SheetColumn.text("kind", new Words("类型", "Kind"), 12),
			SheetColumn.text("state", new Words("状态", "State"), 12),
			SheetColumn.text("compliance", new Words("达标情况", "Compliance"), 14),
			SheetColumn.number("score", new Words("得分", "Score")),
			SheetColumn.number("managers", new Words("在任管理人员", "Managers serving")),
			SheetColumn.text("missing", new Words("缺少", "Missing"), 60),
			SheetColumn.date("turnsOn", new Words("达标情况将变更于", "Turns on")),
			SheetColumn.date("assessedAt", new Words("最近核对", "Assessed at")));

	private final StationDirectory stations;

	private final StandingList standings;

	StandardExport(StationDirectory stations, StandingList standings, RegionDirectory regions, Clock clock) {
		super(new Words("建设标准", "Standard"), COLUMNS, regions, clock);
		this.stations = stations;
		this.standings = standings;
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
		RegionScope scope = scope(run);
		StationFilter.Standing standing = (order.compliance() != null)
				? new StationFilter.Standing(order.compliance(), this.stations.today()) : null;
		StationFilter.Place after = (query.after() != null) ? StationFilter.Place.parse(query.after()).orElseThrow()
				: null;
		Slice<Station> slice = this.stations.list(new StationFilter(COVERING, order.kind(), null, standing), after,
				query, scope);
		List<Standing> standings = this.standings.of(slice.items(), scope);
		Function<RegionCode, String> names = regions()
			.names(slice.items().stream().map(Station::region).distinct().toList(), scope);
		return new Slice<>(standings, slice.next()).map((one) -> cells(one, names.apply(one.station().region()), run));
	}

	private static List<@Nullable Object> cells(Standing standing, String region, JobRun run) {
		Station station = standing.station();
		Station.Facts facts = station.facts();
		Assessment assessment = standing.assessment();
		Compliance compliance = standing.compliance();
		LocalDate until = standing.spans().isEmpty() ? Span.OPEN : standing.spans().getFirst().until();
		boolean english = run.locale().getLanguage().equals("en");
		String missing = standing.missing()
			.stream()
			.map((item) -> english ? item.nameEn() : item.name())
			.collect(Collectors.joining(english ? ", " : "、"));
		return Arrays.<@Nullable Object>asList(station.region().value(), region, facts.name().value(),
				StationSheet.words(facts.kind()).in(run.locale()),
				StationSheet.words(facts.stage().state()).in(run.locale()),
				(compliance != null) ? words(compliance).in(run.locale()) : null, standing.score(), standing.managers(),
				(compliance != Compliance.UNASSESSED) ? missing : null, until.equals(Span.OPEN) ? null : until,
				(assessment != null) ? LocalDateTime.ofInstant(assessment.at(), RegionDirectory.ZONE) : null);
	}

	private static Words words(Compliance compliance) {
		return switch (compliance) {
			case COMPLIANT -> new Words("达标", "Compliant");
			case NON_COMPLIANT -> new Words("未达标", "Not compliant");
			case UNASSESSED -> new Words("未核对", "Not assessed");
		};
	}

	/**
	 * Which stations.
	 *
	 * @param region code of a region within the caller's
	 * @param compliance only those that stand so; null for all
	 * @param kind only this kind; null for both
	 */
	public record Order(String region, @Nullable Compliance compliance, @Nullable StationKind kind) {

	}

}
