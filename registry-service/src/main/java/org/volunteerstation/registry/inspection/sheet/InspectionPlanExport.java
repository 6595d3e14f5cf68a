package org.volunteerstation.registry.inspection.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.inspection.InspectionPlan;
import org.volunteerstation.registry.inspection.InspectionReading;
import org.volunteerstation.registry.inspection.Inspections;
import org.volunteerstation.registry.inspection.OfficeNames;
import org.volunteerstation.registry.inspection.PlanTerms;
import org.volunteerstation.registry.inspection.SampleSize;
import org.volunteerstation.registry.inspection.Visit;
import org.volunteerstation.registry.inspection.Visits;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionExport;
import org.volunteerstation.registry.station.StationId;

/**
 * Gives the plans out that the list shows, a line for each visit within the region that
 * is asked for, and one for a plan without any.
 */
@Component
public class InspectionPlanExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "inspection-plan.export";

	private static final List<SheetColumn> PLAN = List.of(
			SheetColumn.text("officeCode", new Words("检查单位代码", "Office code"), 16),
			SheetColumn.text("officeName", new Words("检查单位", "Office"), 20),
			SheetColumn.text("name", new Words("检查计划", "Plan"), 32),
			SheetColumn.date("from", new Words("开始日期", "From")), SheetColumn.date("until", new Words("结束日期", "Until")),
			SheetColumn.text("planRegion", new Words("检查范围", "Region of the plan"), 20),
			SheetColumn.text("size", new Words("抽取数量", "To be drawn"), 12),
			SheetColumn.text("method", new Words("检查方式", "Method"), 12),
			SheetColumn.text("planState", new Words("计划状态", "State of the plan"), 12));

	private static final List<SheetColumn> COLUMNS = Stream.concat(PLAN.stream(), VisitColumns.ALL.stream()).toList();

	private final InspectionReading reading;

	private final OfficeNames offices;

	InspectionPlanExport(InspectionReading reading, OfficeNames offices, RegionDirectory regions, Clock clock) {
		super(new Words("检查计划", "Inspection plans"), COLUMNS, regions, clock);
		this.reading = reading;
		this.offices = offices;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	protected String asked(JobRun run) {
		String region = run.parameters(Order.class).region();
		return (region != null) ? region : super.asked(run);
	}

	/** A page is one plan and as many of its visits as fit. */
	@Override
	protected Slice<List<@Nullable Object>> page(JobRun run, SliceQuery query) {
		Order order = run.parameters(Order.class);
		Place place = Place.of(query.after());
		Slice<InspectionPlan> next = this.reading.plans(
				new Inspections.Filter(scope(run).root(), order.year(), order.state()), new SliceQuery(place.plan(), 1),
				run.scope());
		if (next.items().isEmpty()) {
			return new Slice<>(List.of(), null);
		}
		InspectionPlan plan = next.items().getFirst();
		Slice<Visit> visits = (plan.sample() == null) ? new Slice<>(List.of(), null)
				: this.reading.visits(new Visits.Filter(plan.id(), null, null, null, null),
						new SliceQuery(place.visit(), query.limit()), scope(run), run.scope());
		return new Slice<>(rows(plan, visits.items(), run),
				(visits.next() != null) ? new Place(place.plan(), visits.next()).toString() : next.next());
	}

	private List<List<@Nullable Object>> rows(InspectionPlan plan, List<Visit> visits, JobRun run) {
		List<@Nullable Object> about = about(plan, this.offices.of(List.of(plan), run.scope()), run);
		if (visits.isEmpty()) {
			return List.of(line(about, Collections.<@Nullable Object>nCopies(VisitColumns.ALL.size(), null)));
		}
		Map<StationId, String> stations = this.reading.names(visits, run.scope());
		Function<RegionCode, String> names = names(visits.stream().map((visit) -> visit.site().region()), run);
		LocalDate today = this.reading.today();
		return visits.stream()
			.map((visit) -> line(about,
					VisitColumns.cells(visit, names.apply(visit.site().region()), stations.get(visit.site().station()),
							today, run.locale())))
			.toList();
	}

	private static List<@Nullable Object> about(InspectionPlan plan, Function<RegionCode, String> names, JobRun run) {
		PlanTerms terms = plan.terms();
		return Arrays.<@Nullable Object>asList(plan.office().value(), names.apply(plan.office()), terms.name(),
				terms.from(), terms.until(), names.apply(terms.region()), size(terms.size()),
				InspectionWords.of(terms.method()).in(run.locale()), InspectionWords.of(plan.state()).in(run.locale()));
	}

	private static String size(SampleSize size) {
		return size.value() + ((size.unit() == SampleSize.Unit.PERCENT) ? "%" : "");
	}

	private static List<@Nullable Object> line(List<@Nullable Object> plan, List<@Nullable Object> visit) {
		List<@Nullable Object> line = new ArrayList<>(plan);
		line.addAll(visit);
		return line;
	}

	/**
	 * Which plans.
	 *
	 * @param region code of a region within the caller's, null for all of it: only plans
	 * that concern it
	 * @param year only those with a day in it; null for all
	 * @param state only this state; null for all
	 */
	public record Order(@Nullable String region, @Nullable Integer year, InspectionPlan.@Nullable State state) {

	}

	/**
	 * Where a page begins.
	 *
	 * @param plan the place of the last plan that is done; null at the beginning
	 * @param visit the place of the last visit of the plan behind it; null for none yet
	 */
	private record Place(@Nullable String plan, @Nullable String visit) {

		static Place of(@Nullable String after) {
			if (after == null || after.indexOf('/') < 0) {
				return new Place(after, null);
			}
			String plan = after.substring(0, after.indexOf('/'));
			return new Place(plan.isEmpty() ? null : plan, after.substring(after.indexOf('/') + 1));
		}

		@Override
		public String toString() {
			return ((this.plan != null) ? this.plan : "") + "/" + this.visit;
		}

	}

}
