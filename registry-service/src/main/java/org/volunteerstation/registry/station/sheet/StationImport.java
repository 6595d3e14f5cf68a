package org.volunteerstation.registry.station.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.ImportKind;
import org.volunteerstation.platform.jobs.sheet.RowFault;
import org.volunteerstation.platform.jobs.sheet.SheetRow;
import org.volunteerstation.platform.jobs.sheet.Trial;
import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Role;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.station.Origin;
import org.volunteerstation.registry.station.StationBatch;
import org.volunteerstation.registry.station.StationDirectory;
import org.volunteerstation.registry.station.StationHost;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationKind;
import org.volunteerstation.registry.station.StationName;
import org.volunteerstation.registry.station.StationRefusal;
import org.volunteerstation.registry.station.StationRequest;
import org.volunteerstation.registry.station.StationSite;
import org.volunteerstation.registry.station.StationState;
import org.volunteerstation.registry.station.StationTrial;

/**
 * Registers the stations and points of a sheet, each chunk as a batch: the rules are the
 * batch's. Of a chunk the stations come first, so that its points find them.
 */
@Component
public class StationImport extends ImportKind<StationImport.Line> {

	private final StationBatch batch;

	private final StationDirectory directory;

	private final RegionDirectory regions;

	StationImport(ProblemTexts texts, StationBatch batch, StationDirectory directory, RegionDirectory regions) {
		super(StationSheet.TEMPLATE, texts);
		this.batch = batch;
		this.directory = directory;
		this.regions = regions;
	}

	@Override
	public String name() {
		return "station.import";
	}

	@Override
	public boolean allows(Operator caller) {
		return caller.is(Role.TIER_ADMIN) || caller.is(Role.TIER_OFFICER) || caller.is(Role.SYSTEM)
				|| caller.is(Role.APP) && caller.grants().contains("registry.write");
	}

	@Override
	protected Line read(SheetRow row) {
		RegionCode region = RegionCode.parse(row.needed("regionCode"))
			.orElseThrow(StationRefusal.CommunityNotFound::new);
		String name = row.text("name");
		StationSite site = new StationSite(row.text("address"), degrees(row.number("longitude")),
				degrees(row.number("latitude")), row.text("openingHours"), row.text("contactPhone"),
				StationSheet.YES.equals(row.text("practiceStation")));
		return new Line(region, (name != null) ? new StationName(name) : null, StationKind.valueOf(row.needed("kind")),
				row.text("parentStationId"), StationState.valueOf(row.needed("state")), row.date("plaqueOn"), site,
				StationHost.read(row.text("hostName"), row.text("hostCreditCode")));
	}

	@Override
	protected List<RowFault> store(SortedMap<Integer, Line> rows, JobRun run) {
		RegionScope scope = run.scope();
		this.regions.hold(rows.values().stream().map(Line::region).distinct().toList(), scope);
		return stationsFirst(rows, new Register((codes) -> this.directory.namedStations(codes, scope),
				(lines) -> this.batch.register(lines, StationBatch.Mode.GOOD_ROWS, scope).refused()));
	}

	@Override
	protected Trial<Line> trial(JobRun run) {
		StationTrial trial = this.batch.trial(run.scope());
		return new Trial<>() {

			@Override
			public List<RowFault> look(SortedMap<Integer, Line> rows) {
				return stationsFirst(rows, new Register(trial::namedStations, trial::look));
			}

			@Override
			public void hold() {
				trial.hold();
			}

		};
	}

	private static List<RowFault> stationsFirst(SortedMap<Integer, Line> rows, Register register) {
		SortedMap<Integer, Line> stations = new TreeMap<>(rows);
		stations.values().removeIf((line) -> line.kind() == StationKind.POINT);
		SortedMap<Integer, Line> points = new TreeMap<>(rows);
		points.keySet().removeAll(stations.keySet());
		List<RowFault> faults = new ArrayList<>(register(stations, register));
		faults.addAll(register(points, register));
		return faults;
	}

	private static List<RowFault> register(SortedMap<Integer, Line> lines, Register register) {
		if (lines.isEmpty()) {
			return List.of();
		}
		List<RegionCode> regions = lines.values()
			.stream()
			.filter((line) -> line.parent() != null)
			.map(Line::region)
			.distinct()
			.toList();
		Map<RegionCode, Map<String, StationId>> named = register.named().apply(regions);
		List<StationBatch.Candidate> candidates = lines.values()
			.stream().<StationBatch
					.Candidate>map((line) -> () -> line.toRequest(named.getOrDefault(line.region(), Map.of())))
			.toList();
		List<Integer> numbers = List.copyOf(lines.keySet());
		return register.refused()
			.apply(candidates)
			.stream()
			.map((refused) -> RowFault.of(numbers.get(refused.index()), refused.refusal()))
			.toList();
	}

	private static @Nullable Double degrees(@Nullable BigDecimal number) {
		return (number != null) ? number.doubleValue() : null;
	}

	/**
	 * Who takes or looks at lines.
	 *
	 * @param named the stations of communities by their names
	 * @param refused takes lines or looks at them, and says which are refused
	 */
	private record Register(Function<List<RegionCode>, Map<RegionCode, Map<String, StationId>>> named,
			Function<List<StationBatch.Candidate>, List<StationBatch.Refused>> refused) {

	}

	/**
	 * What a row asks to register.
	 *
	 * @param region the place asked for
	 * @param name null to have it named after the community
	 * @param kind station or point
	 * @param parent name or id of the station that a point belongs to
	 * @param state the stage that it starts in
	 * @param plaqueOn day of the plaque
	 * @param site where it is and when it is open
	 * @param host who gives a point its room
	 */
	record Line(RegionCode region, @Nullable StationName name, StationKind kind, @Nullable String parent,
			StationState state, @Nullable LocalDate plaqueOn, StationSite site, @Nullable StationHost host) {

		StationRequest toRequest(Map<String, StationId> named) {
			return new StationRequest(this.region, this.name, this.kind, parent(named), this.state, this.plaqueOn,
					this.host, this.site, Origin.ENTERED);
		}

		private @Nullable StationId parent(Map<String, StationId> named) {
			if (this.parent == null) {
				return null;
			}
			StationId found = named.get(this.parent.toLowerCase(Locale.ROOT));
			return (found != null) ? found
					: StationId.parse(this.parent).orElseThrow(() -> new StationRefusal.NotFound("/parentStationId"));
		}

	}

}
