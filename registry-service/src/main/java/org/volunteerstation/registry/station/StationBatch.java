package org.volunteerstation.registry.station;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.RegionDirectory;

/** Registers many stations at once, each held against rules and scope by itself. */
@Service
public class StationBatch {

	/** Rows at most. */
	public static final int MAX_ROWS = 500;

	private final Stations stations;

	private final StationEvents events;

	private final RegionDirectory directory;

	private final IdGenerator ids;

	private final Clock clock;

	public StationBatch(Stations stations, StationEvents events, RegionDirectory directory, IdGenerator ids,
			Clock clock) {
		this.stations = stations;
		this.events = events;
		this.directory = directory;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Registers the rows. A point's parent needs to be in the register already.
	 * @param rows up to {@link #MAX_ROWS} rows
	 * @param mode what happens to the good rows when one is bad
	 * @param scope what the caller may write
	 * @return what was stored and what refused
	 */
	@Transactional
	public Outcome register(List<Candidate> rows, Mode mode, RegionScope scope) {
		List<Refused> refused = new ArrayList<>();
		List<StationEvent.Registered> registered = admit(rows,
				new KnownStations.Held(this.stations, this.directory, scope), scope, refused);
		List<Refusal.Fault> missed = faults(refused, true);
		if (mode == Mode.ALL_OR_NOTHING && !refused.isEmpty()) {
			List<Refusal.Fault> faults = faults(refused, false);
			throw missed.isEmpty() ? new StationRefusal.BatchRefused(faults)
					: new StationRefusal.BatchMissed(missed.getFirst(), faults);
		}
		List<Station> stored = registered.stream().map(StationEvent.Registered::station).toList();
		this.stations.add(stored, scope);
		this.events.append(registered);
		this.events.missed(missed);
		return new Outcome(stored.stream().map(Station::id).toList(), refused);
	}

	/**
	 * Looks at rows without registering them, and without keeping anybody waiting.
	 * @param scope what the caller may write
	 * @return a trial of one list
	 */
	public StationTrial trial(RegionScope scope) {
		return new StationTrial(this, this.stations, this.directory, scope);
	}

	/** What the good rows would become; the bad ones are added to those refused. */
	List<StationEvent.Registered> admit(List<Candidate> rows, KnownStations known, RegionScope scope,
			List<Refused> refused) {
		Map<Integer, StationRequest> requests = read(rows, refused);
		Admission admission = Admission.of(requests.values(), known, scope);
		List<StationEvent.Registered> registered = new ArrayList<>();
		requests.forEach((index, request) -> {
			try {
				registered.add(admission.admit(request, this.ids, this.clock));
			}
			catch (StationRefusal refusal) {
				refused.add(new Refused(index, refusal));
			}
		});
		refused.sort(Comparator.comparingInt(Refused::index));
		return registered;
	}

	private static Map<Integer, StationRequest> read(List<Candidate> rows, List<Refused> refused) {
		Map<Integer, StationRequest> requests = new TreeMap<>();
		for (int index = 0; index < rows.size(); index++) {
			try {
				requests.put(index, rows.get(index).read());
			}
			catch (StationRefusal refusal) {
				refused.add(new Refused(index, refusal));
			}
		}
		return requests;
	}

	private static List<Refusal.Fault> faults(List<Refused> refused, boolean missedOnly) {
		return refused.stream()
			.filter((row) -> !missedOnly || row.refusal().kind() == Refusal.Kind.NOT_FOUND)
			.map(Refused::fault)
			.toList();
	}

	/** What happens to the good rows when one is bad. */
	public enum Mode {

		/** One bad row and nothing is stored. */
		ALL_OR_NOTHING,

		/** Good rows are stored, bad ones are named. */
		GOOD_ROWS

	}

	/** A row of the batch that may turn out to be no request at all. */
	@FunctionalInterface
	public interface Candidate {

		/**
		 * Reads the row.
		 * @return the request
		 * @throws StationRefusal when a value breaks a rule
		 */
		StationRequest read();

	}

	/**
	 * A row that was refused.
	 *
	 * @param index its place in the batch, from 0
	 * @param refusal why
	 */
	public record Refused(int index, StationRefusal refusal) {

		Refusal.Fault fault() {
			String within = (this.refusal.pointer() != null) ? this.refusal.pointer() : "";
			return new Refusal.Fault("/stations/" + this.index + within, this.refusal.code(), this.refusal.arguments());
		}

	}

	/**
	 * What became of a batch.
	 *
	 * @param stored identifiers in the order of the rows
	 * @param refused the rows that were not stored
	 */
	public record Outcome(List<StationId> stored, List<Refused> refused) {

		public Outcome {
			stored = List.copyOf(stored);
			refused = List.copyOf(refused);
		}

	}

}
