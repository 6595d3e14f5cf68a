package org.volunteerstation.registry.inspection.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.inspection.InspectionReading;
import org.volunteerstation.registry.inspection.Visit;
import org.volunteerstation.registry.inspection.VisitState;
import org.volunteerstation.registry.inspection.Visits;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionExport;
import org.volunteerstation.registry.region.sheet.SheetWords;
import org.volunteerstation.registry.station.StationId;

/** Gives visits out, whoever inspects, with the filters of the list. */
@Component
public class VisitExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "inspection-visit.export";

	private static final List<SheetColumn> COLUMNS = Stream.concat(VisitColumns.ALL.stream(),
			Stream.of(SheetColumn.text("stationHeld", new Words("责令站点整改", "Station held"), 14),
					SheetColumn.date("publishedOn", new Words("公告日期", "Published on")),
					SheetColumn.date("closedOn", new Words("办结日期", "Closed on"))))
		.toList();

	private final InspectionReading reading;

	VisitExport(InspectionReading reading, RegionDirectory regions, Clock clock) {
		super(new Words("站点检查", "Inspection visits"), COLUMNS, regions, clock);
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
		LocalDate today = this.reading.today();
		Slice<Visit> slice = this.reading.visits(run.parameters(Order.class).filter(today, run.scope()), query,
				scope(run), run.scope());
		Map<StationId, String> stations = this.reading.names(slice.items(), run.scope());
		Function<RegionCode, String> names = names(slice.items().stream().map((visit) -> visit.site().region()), run);
		return slice.map((visit) -> {
			List<@Nullable Object> cells = new ArrayList<>(VisitColumns.cells(visit, names.apply(visit.site().region()),
					stations.get(visit.site().station()), today, run.locale()));
			Visit.Outcome outcome = visit.outcome();
			cells.add(SheetWords.of(outcome.held()).in(run.locale()));
			cells.add(outcome.publishedOn());
			cells.add(outcome.closedOn());
			return cells;
		});
	}

	/**
	 * Which visits.
	 *
	 * @param plan only those of the plan; null for all
	 * @param region code of a region within the caller's
	 * @param state only this state; null for all
	 * @param station only those to the station; null for all
	 * @param overdue only those of which something is overdue
	 * @param answered only those that wait for a second look by the caller's office or
	 * one below
	 */
	public record Order(@Nullable String plan, String region, @Nullable VisitState state, @Nullable String station,
			@Nullable Boolean overdue, @Nullable Boolean answered) {

		/**
		 * The list's filter.
		 * @param today the day on which deadlines are looked at
		 * @param scope what the caller may see
		 * @return what the list would be asked
		 */
		public Visits.Filter filter(LocalDate today, RegionScope scope) {
			return new Visits.Filter(this.plan, (this.station != null) ? new StationId(this.station) : null, this.state,
					Boolean.TRUE.equals(this.overdue) ? today : null,
					Boolean.TRUE.equals(this.answered) ? scope : null);
		}

	}

}
