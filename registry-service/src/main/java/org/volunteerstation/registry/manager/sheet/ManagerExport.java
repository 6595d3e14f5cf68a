package org.volunteerstation.registry.manager.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.volunteerstation.platform.privacy.PersonalKind;
import org.volunteerstation.registry.manager.Manager;
import org.volunteerstation.registry.manager.Post;
import org.volunteerstation.registry.manager.StaffDirectory;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionColumns;
import org.volunteerstation.registry.region.sheet.RegionExport;
import org.volunteerstation.registry.region.sheet.RegionOrder;
import org.volunteerstation.registry.region.sheet.SheetWords;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationDirectory;
import org.volunteerstation.registry.station.StationId;

/**
 * Gives the managers of a region's stations out. Name and phone are masked for everybody:
 * a file goes from hand to hand (R67).
 */
@Component
public class ManagerExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "manager.export";

	private static final List<SheetColumn> COLUMNS = List.of(RegionColumns.CODE, RegionColumns.NAME,
			SheetColumn.text("station", new Words("站点", "Station"), 32),
			SheetColumn.text("name", new Words("姓名（脱敏）", "Name (masked)"), 14),
			SheetColumn.text("phone", new Words("联系电话（脱敏）", "Phone (masked)"), 18),
			SheetColumn.text("engagement", new Words("专职或兼职", "Full or part time"), 12),
			SheetColumn.text("duty", new Words("职责", "Duty"), 30), SheetColumn.date("from", new Words("任期起始", "From")),
			SheetColumn.date("to", new Words("任期截止", "To")),
			SheetColumn.text("current", new Words("在任", "Serving"), 8));

	private final StaffDirectory staff;

	private final StationDirectory stations;

	ManagerExport(StaffDirectory staff, StationDirectory stations, RegionDirectory regions, Clock clock) {
		super(new Words("管理人员", "Managers"), COLUMNS, regions, clock);
		this.staff = staff;
		this.stations = stations;
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
		RegionScope scope = scope(run);
		Slice<Manager> slice = this.staff.list(query, scope);
		Map<StationId, Station> sites = this.stations
			.stations(slice.items().stream().map(Manager::station).distinct().toList(), scope);
		Function<RegionCode, String> names = names(slice.items().stream().map(Manager::region), run);
		return slice.map((manager) -> cells(manager, names.apply(manager.region()), sites.get(manager.station()), run));
	}

	private List<@Nullable Object> cells(Manager manager, String region, @Nullable Station station, JobRun run) {
		Post post = manager.post();
		LocalDate today = this.staff.today();
		return Arrays.<@Nullable Object>asList(manager.region().value(), region,
				(station != null) ? station.facts().name().value() : manager.station().value(),
				PersonalKind.NAME.mask(manager.person().name()), PersonalKind.PHONE.mask(manager.person().phone()),
				ManagerSheet.words(post.engagement()).in(run.locale()), post.duty(), post.term().from(),
				post.term().to(), SheetWords.of(post.term().covers(today)).in(run.locale()));
	}

}
