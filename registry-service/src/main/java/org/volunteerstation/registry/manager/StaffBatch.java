package org.volunteerstation.registry.manager;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.person.Person;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationRefusal;
import org.volunteerstation.registry.station.StationState;
import org.volunteerstation.registry.station.Stations;

/**
 * Adds the managers of a list, each as by hand. A manager who is there already, with the
 * same post and term, counts as done, so the list can be sent again.
 */
@Service
public class StaffBatch {

	private final Managers managers;

	private final Stations stations;

	private final ManagerEvents events;

	private final Staffing staffing;

	private final Hiring hiring;

	public StaffBatch(Managers managers, Stations stations, ManagerEvents events, Staffing staffing, Hiring hiring) {
		this.managers = managers;
		this.stations = stations;
		this.events = events;
		this.staffing = staffing;
		this.hiring = hiring;
	}

	/**
	 * Adds the good ones of some lines.
	 * @param lines by row number, rising
	 * @param scope what the caller may write
	 * @return why lines are refused; they left nothing behind
	 */
	@Transactional
	public SortedMap<Integer, Refusal> take(SortedMap<Integer, StaffLine> lines, RegionScope scope) {
		Map<StationId, Station> staffed = new LinkedHashMap<>();
		SortedMap<Integer, Refusal> refused = new TreeMap<>();
		Map<Integer, StationId> asked = asked(lines, scope);
		Map<StationId, Station> sites = asked.isEmpty() ? Map.of() : this.stations.lock(distinct(asked), scope);
		lines.forEach((number, line) -> {
			try {
				Station station = open(line, asked.get(number), sites);
				if (isNew(line, this.managers.posts(station.id(), line.person(), scope))) {
					this.hiring.hire(station, line.person(), line.post(), scope);
					staffed.put(station.id(), station);
				}
			}
			catch (StationRefusal | ManagerRefusal refusal) {
				refused.put(number, refusal);
			}
		});
		staffed.values().forEach(this.staffing::staffed);
		this.events.missed(missed(refused));
		return refused;
	}

	/**
	 * Looks at lines without adding anybody, and without keeping anybody waiting.
	 * @param scope what the caller may write
	 * @return a trial of one list
	 */
	public StaffTrial trial(RegionScope scope) {
		Map<StationId, Map<Person, List<Post>>> before = new HashMap<>();
		return (lines) -> look(lines, before, scope);
	}

	private SortedMap<Integer, Refusal> look(SortedMap<Integer, StaffLine> lines,
			Map<StationId, Map<Person, List<Post>>> before, RegionScope scope) {
		SortedMap<Integer, Refusal> refused = new TreeMap<>();
		Map<Integer, StationId> asked = asked(lines, scope);
		Map<StationId, Station> sites = asked.isEmpty() ? Map.of() : this.stations.findAll(distinct(asked), scope);
		lines.forEach((number, line) -> {
			try {
				Station station = open(line, asked.get(number), sites);
				List<Post> posts = before.computeIfAbsent(station.id(), (id) -> new HashMap<>())
					.computeIfAbsent(line.person(),
							(person) -> new ArrayList<>(this.managers.posts(station.id(), line.person(), scope)));
				if (isNew(line, posts)) {
					posts.add(line.post());
				}
			}
			catch (StationRefusal | ManagerRefusal refusal) {
				refused.put(number, refusal);
			}
		});
		return refused;
	}

	/** The station of each line that has one within the scope, or claims to. */
	private Map<Integer, StationId> asked(SortedMap<Integer, StaffLine> lines, RegionScope scope) {
		List<RegionCode> regions = lines.values()
			.stream()
			.filter((line) -> line.station() == null)
			.map((line) -> Objects.requireNonNull(line.region()))
			.distinct()
			.toList();
		Map<RegionCode, Map<String, StationId>> named = regions.isEmpty() ? Map.of()
				: this.stations.namedStations(regions, scope);
		Map<Integer, StationId> asked = new HashMap<>();
		lines.forEach((number, line) -> {
			StationId station = (line.station() != null) ? line.station() : named(line, named);
			if (station != null) {
				asked.put(number, station);
			}
		});
		return asked;
	}

	private static @Nullable StationId named(StaffLine line, Map<RegionCode, Map<String, StationId>> named) {
		String name = Objects.requireNonNull(line.name()).strip().toLowerCase(Locale.ROOT);
		return named.getOrDefault(Objects.requireNonNull(line.region()), Map.of()).get(name);
	}

	private static Collection<StationId> distinct(Map<Integer, StationId> asked) {
		return asked.values().stream().distinct().toList();
	}

	private static Station open(StaffLine line, @Nullable StationId id, Map<StationId, Station> sites) {
		Station station = (id != null) ? sites.get(id) : null;
		if (station == null) {
			throw new StationRefusal.NotFound(line.pointer());
		}
		if (station.facts().stage().state() == StationState.WITHDRAWN) {
			throw new ManagerRefusal.StationWithdrawn();
		}
		return station;
	}

	private static boolean isNew(StaffLine line, List<Post> posts) {
		if (posts.contains(line.post())) {
			return false;
		}
		if (posts.stream().anyMatch((post) -> post.term().overlaps(line.post().term()))) {
			throw new ManagerRefusal.Serves();
		}
		return true;
	}

	private static List<Refusal.Fault> missed(SortedMap<Integer, Refusal> refused) {
		return refused.entrySet()
			.stream()
			.filter((row) -> row.getValue().kind() == Refusal.Kind.NOT_FOUND)
			.map((row) -> new Refusal.Fault("/managers/" + row.getKey() + row.getValue().pointer(),
					row.getValue().code(), row.getValue().arguments()))
			.toList();
	}

}
