package org.volunteerstation.deploy.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Stations, one by one and by sheets. */
final class StationCases extends Subject {

	private static final String STATIONS = REGISTRY + "/stations";

	StationCases() {
		lists();
		registrations();
		steps();
		moves();
		sheets();
	}

	private void lists() {
		add("GET /api/v1/registry/stations", new OperationCase(Rights.READS,
				(own) -> Request.get(STATIONS + "?limit=200&region=" + own.community()), (own, victim) -> {
					List<Aim> aims = new ArrayList<>(
							regionCodes((code) -> Request.get(STATIONS + "?region=" + code)).apply(own, victim));
					aims.add(Aim.hidden("query after", Request.get(STATIONS + "?limit=200&after=" + victim.community()
							+ "." + "0".repeat(8) + "-0000-7000-8000-000000000000")));
					return aims;
				}));
		String uncovered = REGISTRY + "/uncovered-communities?limit=200";
		add("GET /api/v1/registry/uncovered-communities", new OperationCase(Rights.READS,
				(own) -> Request.get(uncovered + "&region=" + own.county()), (own, victim) -> {
					List<Aim> aims = new ArrayList<>(
							regionCodes((code) -> Request.get(uncovered + "&region=" + code)).apply(own, victim));
					aims.add(Aim.hidden("query after", Request.get(uncovered + "&after=" + victim.street())));
					return aims;
				}));
		String home = REGISTRY + "/home/stations";
		add("GET /api/v1/registry/home/stations",
				new OperationCase(Rights.AT_HOME, (own) -> Request.get(home),
						(own, victim) -> List.of(Aim.hidden("query after", Request.get(home + "?after="
								+ victim.community() + "." + "0".repeat(8) + "-0000-7000-8000-000000000000")))));
	}

	private void registrations() {
		add("POST /api/v1/registry/stations",
				new OperationCase(Rights.REGISTERS, (own) -> Request.post(STATIONS, Cases.station(own.community(), "")),
						(own, victim) -> List.of(
								Aim.refused("body regionCode", NO_REGION,
										Request.post(STATIONS, Cases.station(victim.community(), ""))),
								Aim.refused("body regionCode above", NO_REGION,
										Request.post(STATIONS, Cases.station(victim.county(), ""))),
								Aim.refused("body parentStationId", NO_STATION,
										Request.post(STATIONS, Cases.station(own.community(), victim.station()))))));
		add("POST /api/v1/registry/stations/batches", new OperationCase(Rights.REGISTERS,
				(own) -> batch("ALL_OR_NOTHING", Cases.station(own.community(), "")), StationCases::rows));
	}

	private void steps() {
		Function<String, Request> one = (id) -> Request.get(STATIONS + "/" + id);
		add("GET /api/v1/registry/stations/{id}", new OperationCase(Rights.READS, (own) -> one.apply(own.station()),
				(own, victim) -> List.of(Aim.refused("path", NO_STATION, one.apply(victim.station())))));
		Function<String, Request> stages = (id) -> Request.get(STATIONS + "/" + id + "/stages");
		add("GET /api/v1/registry/stations/{id}/stages",
				new OperationCase(Rights.READS, (own) -> stages.apply(own.station()),
						(own, victim) -> List.of(Aim.refused("path", NO_STATION, stages.apply(victim.station())))));
		Function<String, Request> edits = (id) -> Request.get(STATIONS + "/" + id + "/edits");
		add("GET /api/v1/registry/stations/{id}/edits",
				new OperationCase(Rights.READS, (own) -> edits.apply(own.station()),
						(own, victim) -> List.of(Aim.refused("path", NO_STATION, edits.apply(victim.station())))));
		Function<String, Request> change = (id) -> Request.versioned("PUT", STATIONS + "/" + id,
				"{\"name\":\"" + Fixture.name("改名站") + "\",\"plaqueOn\":\"2026-01-02\"}");
		add("PUT /api/v1/registry/stations/{id}", new OperationCase(Rights.WRITES, (own) -> change.apply(own.station()),
				(own, victim) -> List.of(Aim.refused("path", NO_STATION, change.apply(victim.station())))));
		Function<String, Request> step = (id) -> Request.versioned("POST", STATIONS + "/" + id + "/transitions",
				"{\"to\":\"RECTIFYING\",\"on\":\"2026-11-01\",\"reason\":\"整改\"}");
		add("POST /api/v1/registry/stations/{id}/transitions",
				new OperationCase(Rights.REGISTERS, (own) -> step.apply(own.station()),
						(own, victim) -> List.of(Aim.refused("path", NO_STATION, step.apply(victim.station())))));
	}

	private void moves() {
		Function<String, Request> moves = (id) -> Request.get(STATIONS + "/" + id + "/moves");
		add("GET /api/v1/registry/stations/{id}/moves",
				new OperationCase(Rights.READS, (own) -> moves.apply(own.station()),
						(own, victim) -> List.of(Aim.refused("path", NO_STATION, moves.apply(victim.station())))));
		add("POST /api/v1/registry/stations/{id}/moves", new OperationCase(Rights.MOVES,
				(own) -> move(own.station(), own.community(), ""),
				(own, victim) -> List.of(Aim.refused("path", NO_STATION, move(victim.station(), own.community(), "")),
						Aim.refused("body regionCode", NO_REGION, move(own.station(), victim.community(), "")),
						Aim.refused("body regionCode above", NO_REGION, move(own.station(), victim.county(), "")),
						Aim.refused("body parentStationId", NO_STATION,
								move(own.station(), own.community(), victim.station()))),
				"station-move-same-community"));
	}

	private static Request move(String station, String region, String parent) {
		return Request.versioned("POST", STATIONS + "/" + station + "/moves",
				"{\"regionCode\":\"" + region + "\",\"reason\":\"按实际位置划分\""
						+ (parent.isEmpty() ? "" : ",\"parentStationId\":\"" + parent + "\"") + "}");
	}

	/** The second row is somebody else's; the first would be refused for its name. */
	private static List<Aim> rows(Place own, Place victim) {
		String taken = Cases.station(own.community(), "")
			.replaceFirst("\"name\":\"[^\"]+\"", "\"name\":\"" + Fixture.station(own) + "\"");
		String place = Cases.station(victim.community(), "");
		String parent = Cases.station(own.community(), victim.station());
		return List.of(Aim.refused("row regionCode, all or nothing", NO_REGION, batch("ALL_OR_NOTHING", taken, place)),
				Aim.refused("row parentStationId, all or nothing", NO_STATION, batch("ALL_OR_NOTHING", taken, parent)),
				Aim.refusedRow("row regionCode, good rows", NO_REGION, batch("GOOD_ROWS", taken, place)),
				Aim.refusedRow("row parentStationId, good rows", NO_STATION, batch("GOOD_ROWS", taken, parent)));
	}

	private static Request batch(String mode, String... rows) {
		return Request.post(STATIONS + "/batches",
				"{\"mode\":\"" + mode + "\",\"stations\":[" + String.join(",", rows) + "]}");
	}

	private void sheets() {
		add("GET /api/v1/registry/stations/template",
				new OperationCase(Rights.READS, Request.get(STATIONS + "/template")));
		add("POST /api/v1/registry/stations/imports", new OperationCase(Rights.REGISTERS,
				(own) -> Request.sheet(STATIONS + "/imports?mode=GOOD_ROWS", StationRows.sheet(own.community())),
				(own, victim) -> List.of()));
		add("GET /api/v1/registry/stations/corrections/template",
				new OperationCase(Rights.REGISTERS, Request.get(STATIONS + "/corrections/template")));
		add("POST /api/v1/registry/stations/corrections/imports",
				new OperationCase(Rights.REGISTERS, (own) -> Request
					.sheet(STATIONS + "/corrections/imports?mode=GOOD_ROWS", StationRows.corrections(own.station())),
						(own, victim) -> List.of()));
		Function<String, Request> export = (region) -> Request.post(STATIONS + "/exports",
				"{\"region\":\"" + region + "\",\"states\":[\"RUNNING\"],\"kind\":\"STATION\",\"nameStart\":\"甲\"}");
		add("POST /api/v1/registry/stations/exports",
				new OperationCase(Rights.READS, (own) -> export.apply(own.community()), regionCodes(export)));
		Function<String, Request> history = (id) -> Request.post(STATIONS + "/" + id + "/history-exports", "");
		add("POST /api/v1/registry/stations/{id}/history-exports",
				new OperationCase(Rights.READS, (own) -> history.apply(own.station()),
						(own, victim) -> List.of(Aim.refused("path", NO_STATION, history.apply(victim.station())))));
	}

}
