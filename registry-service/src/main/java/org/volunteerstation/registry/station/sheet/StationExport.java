package org.volunteerstation.registry.station.sheet;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionExport;
import org.volunteerstation.registry.station.Compliance;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationDirectory;
import org.volunteerstation.registry.station.StationFilter;
import org.volunteerstation.registry.station.StationKind;
import org.volunteerstation.registry.station.StationState;

/** Gives the list of stations out, with the filters of the list. */
@Component
public class StationExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "station.export";

	private final StationDirectory stations;

	StationExport(StationDirectory stations, RegionDirectory regions, Clock clock) {
		super(StationSheet.TEMPLATE.title(), StationSheet.LIST, regions, clock);
		this.stations = stations;
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
		StationFilter.Place after = (query.after() != null) ? StationFilter.Place.parse(query.after()).orElseThrow()
				: null;
		StationFilter.Standing standing = (order.compliance() != null)
				? new StationFilter.Standing(order.compliance(), this.stations.today()) : null;
		Slice<Station> slice = this.stations
			.list(new StationFilter(order.states(), order.kind(), order.nameStart(), standing), after, query, scope);
		Map<RegionCode, Region> known = regions()
			.regions(slice.items().stream().map(Station::region).distinct().toList(), scope);
		return slice.map((station) -> cells(station, known.get(station.region()), run));
	}

	private static List<@Nullable Object> cells(Station station, @Nullable Region community, JobRun run) {
		Station.Facts facts = station.facts();
		return Arrays.<@Nullable Object>asList(facts.id().value(), facts.region().value(),
				(community != null) ? community.name().display() : facts.region().value(), facts.name().value(),
				StationSheet.words(facts.kind()).in(run.locale()),
				StationSheet.words(facts.stage().state()).in(run.locale()), facts.plaqueOn(),
				(facts.parent() != null) ? facts.parent().value() : null, facts.site().address(),
				facts.site().longitude(), facts.site().latitude(), facts.site().openingHours(),
				facts.site().contactPhone(), StationSheet.answer(facts.site().practiceStation()).in(run.locale()),
				(facts.host() != null) ? facts.host().name() : null,
				(facts.host() != null) ? facts.host().code().value() : null, facts.version());
	}

	/**
	 * Which stations.
	 *
	 * @param region code of a region within the caller's
	 * @param states only these; empty for all
	 * @param kind only this kind; null for both
	 * @param nameStart a part of the name, or its start when it is a single character;
	 * null for any
	 * @param compliance only those that stand so today; null for any
	 */
	public record Order(String region, Set<StationState> states, @Nullable StationKind kind, @Nullable String nameStart,
			@Nullable Compliance compliance) {

	}

}
