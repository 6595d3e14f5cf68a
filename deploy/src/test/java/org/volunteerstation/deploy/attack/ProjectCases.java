package org.volunteerstation.deploy.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Projects of a station and their activities. */
final class ProjectCases extends Subject {

	private static final String PROJECTS = "/api/v1/project/projects";

	private static final String ACTIVITIES = "/api/v1/activity/activities";

	ProjectCases() {
		projects();
		activities();
	}

	private void projects() {
		counts("project", "project", "");
		add("GET /api/v1/project/projects", new OperationCase(Rights.READS,
				(own) -> Request.get(PROJECTS + "?stationId=" + own.station()), (own, victim) -> {
					List<Aim> aims = new ArrayList<>(
							regionCodes((code) -> Request.get(PROJECTS + "?region=" + code)).apply(own, victim));
					aims.add(Aim.hidden("query stationId", Request.get(PROJECTS + "?stationId=" + victim.station())));
					return aims;
				}));
		Function<String, Request> proposal = (station) -> Request.post(PROJECTS,
				"{\"stationId\":\"" + station + "\",\"name\":\"四点半课堂\",\"category\":\"INCLUSIVE\",\"regular\":true}");
		add("POST /api/v1/project/projects", new OperationCase(Rights.WRITES, (own) -> proposal.apply(own.station()),
				(own, victim) -> List.of(Aim.refused("body stationId", NO_STATION, proposal.apply(victim.station())))));
		Function<String, Request> one = (id) -> Request.get(PROJECTS + "/" + id);
		add("GET /api/v1/project/projects/{id}", new OperationCase(Rights.READS, (own) -> one.apply(own.project()),
				(own, victim) -> List.of(Aim.refused("path", "project-not-found", one.apply(victim.project())))));
		Function<String, Request> change = (id) -> Request.versioned("PUT", PROJECTS + "/" + id,
				"{\"name\":\"改名项目\",\"category\":\"TARGETED\"}");
		add("PUT /api/v1/project/projects/{id}", new OperationCase(Rights.WRITES, (own) -> change.apply(own.project()),
				(own, victim) -> List.of(Aim.refused("path", "project-not-found", change.apply(victim.project())))));
	}

	private void activities() {
		counts("activity", "activity", "?month=2026-11");
		add("GET /api/v1/activity/activities", new OperationCase(Rights.READS,
				(own) -> Request.get(ACTIVITIES + "?projectId=" + own.project()), (own, victim) -> {
					List<Aim> aims = new ArrayList<>(
							regionCodes((code) -> Request.get(ACTIVITIES + "?region=" + code)).apply(own, victim));
					aims.add(Aim.hidden("query projectId", Request.get(ACTIVITIES + "?projectId=" + victim.project())));
					return aims;
				}));
		Function<String, Request> plan = (project) -> Request.post(ACTIVITIES,
				Cases.activity().replaceFirst("\\{", "{\"projectId\":\"" + project + "\","));
		add("POST /api/v1/activity/activities",
				new OperationCase(Rights.WRITES, (own) -> plan.apply(own.project()), (own, victim) -> List
					.of(Aim.refused("body projectId", "project-not-found", plan.apply(victim.project())))));
		Function<String, Request> one = (id) -> Request.get(ACTIVITIES + "/" + id);
		add("GET /api/v1/activity/activities/{id}", new OperationCase(Rights.READS, (own) -> one.apply(own.activity()),
				(own, victim) -> List.of(Aim.refused("path", "activity-not-found", one.apply(victim.activity())))));
		Function<String, Request> change = (id) -> Request.versioned("PUT", ACTIVITIES + "/" + id, Cases.activity());
		add("PUT /api/v1/activity/activities/{id}", new OperationCase(Rights.WRITES,
				(own) -> change.apply(own.activity()),
				(own, victim) -> List.of(Aim.refused("path", "activity-not-found", change.apply(victim.activity())))));
	}

	private void counts(String service, String counted, String query) {
		Function<String, Request> of = (code) -> Request
			.get("/api/v1/" + service + "/regions/" + code + "/" + counted + "-counts" + query);
		add("GET /api/v1/" + service + "/regions/{code}/" + counted + "-counts",
				new OperationCase(Rights.READS, (own) -> of.apply(own.county()), regionCodes(of)));
	}

}
