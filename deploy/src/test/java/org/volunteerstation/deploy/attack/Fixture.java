package org.volunteerstation.deploy.attack;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.TokenSpec;

/** Four communities with something to steal in each. */
final class Fixture {

	private static final JsonMapper JSON = new JsonMapper();

	private static final AtomicLong NUMBER = new AtomicLong(System.currentTimeMillis());

	private static final Map<String, String> STATION_NAMES = new ConcurrentHashMap<>();

	/** The attackers' own. */
	final Place own;

	/** In the same street. */
	final Place neighbour;

	/** In another street of the same county. */
	final Place street;

	/** In another county of the same city. */
	final Place sibling;

	Fixture(TestedPlatform platform) {
		Api province = platform.through(platform.tokens().of(TokenSpec.official("51", "tier-admin")));
		this.own = place(province, "510104017001");
		this.neighbour = place(province, "510104017002");
		this.street = place(province, first(province, "510104018"));
		this.sibling = place(province, first(province, "510107"));
	}

	private static String first(Api province, String region) {
		return text(province.get("/api/v1/registry/regions/" + region + "/station-counts?limit=1"),
				"/items/0/regionCode");
	}

	/** A name that no other station has. */
	static String name(String start) {
		return start + Long.toString(NUMBER.incrementAndGet(), 36);
	}

	/** The name that the place's station had at first. */
	static String station(Place place) {
		return STATION_NAMES.getOrDefault(place.station(), "");
	}

	private static Place place(Api province, String community) {
		String body = Cases.station(community, "");
		String station = created(province.post("/api/v1/registry/stations", body));
		STATION_NAMES.put(station, JSON.readTree(body).path("name").asString());
		String project = created(province.post("/api/v1/project/projects",
				"{\"stationId\":\"" + station + "\",\"name\":\"四点半课堂\",\"category\":\"INCLUSIVE\",\"regular\":true}"));
		String activity = created(province.post("/api/v1/activity/activities",
				Cases.activity().replaceFirst("\\{", "{\"projectId\":\"" + project + "\",")));
		return new Place(community, community.substring(0, 6) + "000000", station, project, activity,
				photo(province, station, 8), photo(province, station, 9));
	}

	private static String photo(Api province, String station, int width) {
		return created(province.send("POST", Cases.FILES, Parts.TYPE, Parts.photo(station, width)));
	}

	private static String created(HttpResponse<String> answer) {
		if (answer.statusCode() != 201) {
			throw new AssertionError("nothing was made: " + answer.statusCode() + " " + answer.body());
		}
		return text(answer, "/id");
	}

	private static String text(HttpResponse<String> answer, String pointer) {
		return JSON.readTree(answer.body()).at(pointer).asString();
	}

}
