package org.volunteerstation.deploy.attack;

import java.util.List;
import java.util.function.Function;

/** Who manages a station. */
final class ManagerCases extends Subject {

	ManagerCases() {
		managers();
		sheets();
	}

	/** What rows of a sheet aim at is the job's matter; see the registry's own tests. */
	private void sheets() {
		String managers = REGISTRY + "/managers";
		add("GET /api/v1/registry/managers/template",
				new OperationCase(Rights.STAFFS, Request.get(managers + "/template")));
		add("POST /api/v1/registry/managers/imports", new OperationCase(Rights.STAFFS,
				(own) -> Request.sheet(managers + "/imports?mode=GOOD_ROWS", StationRows.managers(own.station())),
				(own, victim) -> List.of()));
	}

	private void managers() {
		String managers = REGISTRY + "/managers/";
		Function<String, Request> list = (id) -> Request.get(REGISTRY + "/stations/" + id + "/managers");
		add("GET /api/v1/registry/stations/{id}/managers",
				new OperationCase(Rights.READS, (own) -> list.apply(own.station()),
						(own, victim) -> List.of(Aim.refused("path", NO_STATION, list.apply(victim.station())))));
		Function<String, Request> addition = (id) -> Request.post(REGISTRY + "/stations/" + id + "/managers",
				Cases.manager(Fixture.name("李")));
		add("POST /api/v1/registry/stations/{id}/managers",
				new OperationCase(Rights.STAFFS, (own) -> addition.apply(own.station()),
						(own, victim) -> List.of(Aim.refused("path", NO_STATION, addition.apply(victim.station())))));
		manager(Rights.READS, "GET", "", (id) -> Request.get(managers + id));
		manager(Rights.STAFFS, "PUT", "", (id) -> Request.versioned("PUT", managers + id,
				"{\"engagement\":\"PART_TIME\",\"duty\":\"值班\",\"from\":\"2026-01-02\"}"));
		manager(Rights.STAFFS, "POST", "/end",
				(id) -> Request.versioned("POST", managers + id + "/end", "{\"on\":\"2099-12-31\"}"));
		manager(Rights.UNMASKS, "POST", "/clear",
				(id) -> Request.post(managers + id + "/clear", "{\"purpose\":\"核实站长联系方式\"}"));
		String search = "{\"name\":\"张晓明\"}";
		add("POST /api/v1/registry/managers/searches",
				new OperationCase(Rights.STAFFS, (own) -> Request.post(managers + "searches", search),
						(own, victim) -> List
							.of(Aim.hidden("body name", Request.post(managers + "searches?limit=200", search)),
									Aim.hidden("query after",
											Request.post(
													managers + "searches?limit=200&after=" + victim.community() + "."
															+ "0".repeat(8) + "-0000-7000-8000-000000000000",
													search)))));
	}

	private void manager(Rights rights, String method, String part, Function<String, Request> of) {
		add(method + " /api/v1/registry/managers/{id}" + part, new OperationCase(rights,
				(own) -> of.apply(own.manager()),
				(own, victim) -> List.of(Aim.refused("path", "manager-not-found", of.apply(victim.manager())))));
	}

}
