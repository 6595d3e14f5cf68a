package org.volunteerstation.deploy.attack;

import java.util.List;
import java.util.function.Function;

/** Whom to reach at a station. */
final class ContactCases extends Subject {

	private static final String CONTACTS = REGISTRY + "/contacts/";

	ContactCases() {
		ofStations();
		contact(Rights.READS, "GET", "", Place::contact, (path) -> Request.get(path));
		contact(Rights.STAFFS, "PUT", "", Place::contact,
				(path) -> Request.versioned("PUT", path, "{\"position\":\"值班\",\"first\":true}"));
		contact(Rights.STAFFS, "DELETE", "", Place::spareContact, (path) -> Request.versioned("DELETE", path, ""));
		contact(Rights.UNMASKS, "POST", "/clear", Place::contact,
				(path) -> Request.post(path, "{\"purpose\":\"联系站点值班人\"}"));
		searches();
	}

	/** A contact to add. */
	static String contact(String name) {
		return "{\"name\":\"" + name + "\",\"phone\":\"13900139000\",\"position\":\"社区书记\"}";
	}

	private void ofStations() {
		Function<String, String> path = (station) -> REGISTRY + "/stations/" + station + "/contacts";
		Function<String, Request> list = (station) -> Request.get(path.apply(station));
		add("GET /api/v1/registry/stations/{id}/contacts",
				new OperationCase(Rights.READS, (own) -> list.apply(own.station()),
						(own, victim) -> List.of(Aim.refused("path", NO_STATION, list.apply(victim.station())))));
		Function<String, Request> addition = (station) -> Request.post(path.apply(station), contact(Fixture.name("李")));
		add("POST /api/v1/registry/stations/{id}/contacts",
				new OperationCase(Rights.STAFFS, (own) -> addition.apply(own.station()),
						(own, victim) -> List.of(Aim.refused("path", NO_STATION, addition.apply(victim.station())))));
	}

	private void contact(Rights rights, String method, String part, Function<Place, String> whose,
			Function<String, Request> of) {
		Function<Place, Request> request = (place) -> of.apply(CONTACTS + whose.apply(place) + part);
		add(method + " /api/v1/registry/contacts/{id}" + part, new OperationCase(rights, request,
				(own, victim) -> List.of(Aim.refused("path", "contact-not-found", request.apply(victim)))));
	}

	private void searches() {
		String search = "{\"name\":\"欧阳晓红\"}";
		Function<String, Request> page = (after) -> Request.post(CONTACTS + "searches?limit=200" + after, search);
		add("POST /api/v1/registry/contacts/searches", new OperationCase(Rights.STAFFS, (own) -> page.apply(""),
				(own, victim) -> List.of(Aim.hidden("body name", page.apply("")), Aim.hidden("query after", page
					.apply("&after=" + victim.community() + "." + "0".repeat(8) + "-0000-7000-8000-000000000000")))));
	}

}
