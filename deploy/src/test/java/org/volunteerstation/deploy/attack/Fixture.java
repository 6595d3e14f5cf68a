package org.volunteerstation.deploy.attack;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.deploy.TestedPlatform;
import org.volunteerstation.platform.test.Api;
import org.volunteerstation.platform.test.TokenSpec;

/** Four communities with something to steal in each. */
final class Fixture {

	private static final String TARGETS = "/api/v1/registry/plans/targets/";

	private static final String CHANGES = "/api/v1/registry/change-orders";

	private static final String NOTICES = "/api/v1/registry/notices/sent";

	private static final JsonMapper JSON = new JsonMapper();

	private static final AtomicLong NUMBER = new AtomicLong(System.currentTimeMillis());

	private static final Map<String, String> STATION_NAMES = new ConcurrentHashMap<>();

	private static final AtomicReference<String> OFFICERS_POST = new AtomicReference<>("");

	private static final AtomicReference<String> ADMINS_JOB = new AtomicReference<>("");

	private static final Map<String, Place.Plan> PLANS = new ConcurrentHashMap<>();

	/** The attackers' own. */
	final Place own;

	private final Map<String, Place.Orders> orders = new ConcurrentHashMap<>();

	private final TestedPlatform platform;

	/** In the same street. */
	final Place neighbour;

	/** In another street of the same county. */
	final Place street;

	/** In another county of the same city. */
	final Place sibling;

	Fixture(TestedPlatform platform) {
		Api province = platform.through(platform.tokens().of(TokenSpec.official("51", "tier-admin", "unmasker")));
		this.platform = platform;
		countyPlan();
		OFFICERS_POST.set(officersPost());
		ADMINS_JOB.set(adminsExport());
		List.of(Rights.COUNTY, "510107000000").forEach(this::withdraw);
		Api county = platform.through(platform.tokens().of(Rights.READS.rightful()));
		this.own = place(province, county, "510104017001");
		this.neighbour = place(province, province, "510104017002");
		this.street = place(province, province, first(province, "510104018"));
		this.sibling = place(province, province, first(province, "510107"));
		EditionRows.put(platform.database(), this.own, this.neighbour, this.street, this.sibling);
	}

	private static String first(Api province, String region) {
		return text(province.get("/api/v1/registry/regions/" + region + "/station-counts?limit=1"),
				"/items/0/regionCode");
	}

	/** A name that no other station has. */
	static String name(String start) {
		return start + Long.toString(NUMBER.incrementAndGet(), 36);
	}

	/** A year that no plan of a street is of. */
	static int year() {
		return 2030 + (int) (NUMBER.incrementAndGet() % 70);
	}

	/** A job of the county's administrator, which has ended. */
	static String adminsJob() {
		return Objects.requireNonNull(ADMINS_JOB.get());
	}

	/** The post of the tests' officer, who acts in it already. */
	static String ownPost() {
		return Objects.requireNonNull(OFFICERS_POST.get());
	}

	/** The name that the place's station had at first. */
	static String station(Place place) {
		return STATION_NAMES.getOrDefault(place.station(), "");
	}

	/** Counts of residents; a kept platform may have them already. */
	private static void counts(Api province, String community) {
		for (String on : List.of("2010-11-01", "2020-11-01")) {
			int status = province.post("/api/v1/registry/regions/" + community + "/populations", Cases.count(on))
				.statusCode();
			if (status != 201 && status != 409) {
				throw new AssertionError("no count was entered: " + status);
			}
		}
	}

	private Place place(Api province, Api owner, String community) {
		counts(province, community);
		String body = Cases.station(community, "");
		String station = created(province.post("/api/v1/registry/stations", body));
		STATION_NAMES.put(station, JSON.readTree(body).path("name").asString());
		String manager = created(
				province.post("/api/v1/registry/stations/" + station + "/managers", Cases.manager("张晓明")));
		String contacts = "/api/v1/registry/stations/" + station + "/contacts";
		String contact = created(province.post(contacts, ContactCases.contact("欧阳晓红")));
		String spareContact = created(province.post(contacts, ContactCases.contact("张晓明")));
		String project = created(province.post("/api/v1/project/projects",
				"{\"stationId\":\"" + station + "\",\"name\":\"四点半课堂\",\"category\":\"INCLUSIVE\",\"regular\":true}"));
		String activity = created(province.post("/api/v1/activity/activities",
				Cases.activity().replaceFirst("\\{", "{\"projectId\":\"" + project + "\",")));
		HttpResponse<String> export = owner.post("/api/v1/registry/stations/exports",
				"{\"region\":\"" + community + "\"}");
		ended(owner, export);
		return new Place(community, community.substring(0, 6) + "000000", station, manager, contact, spareContact,
				project, activity, PLANS.computeIfAbsent(community.substring(0, 9), this::plan), text(export, "/id"),
				this.orders.computeIfAbsent(community.substring(0, 9), (key) -> orders(province, community)),
				accounts(province, community), post(community),
				new InspectionFixture(this::officer).inspection(office(community), community, station),
				photo(province, station, 8), photo(province, station, 9));
	}

	/** Drafts of an earlier run are withdrawn: of a region there is one open order. */
	private Place.Orders orders(Api province, String community) {
		String street = community.substring(0, 9) + "000";
		String county = community.substring(0, 6) + "000000";
		withdraw(street);
		return new Place.Orders(order(street, street), order(county, child(province, street, 0)),
				order(county, child(province, street, 1)));
	}

	private Api admin(String region) {
		return this.platform.through(this.platform.tokens().of(TokenSpec.official(region, "tier-admin")));
	}

	private String adminsExport() {
		Api admin = this.platform.through(this.platform.tokens().of(Rights.PLANS.rightful()));
		HttpResponse<String> export = admin.post("/api/v1/registry/stations/exports",
				"{\"region\":\"" + Rights.HOME + "\"}");
		ended(admin, export);
		return text(export, "/id");
	}

	private void withdraw(String region) {
		Api admin = admin(region);
		JSON.readTree(admin.get(CHANGES + "?state=DRAFT&limit=200").body()).path("items").forEach((order) -> {
			if (order.path("regionCode").asString().equals(region)) {
				admin.with("If-Match", "\"" + order.path("version").asInt() + "\"")
					.post(CHANGES + "/" + order.path("id").asString() + "/transitions", Cases.withdrawal());
			}
		});
	}

	private String order(String drafter, String region) {
		return created(admin(drafter).post(CHANGES, Cases.renaming(region)));
	}

	private static String child(Api province, String region, int place) {
		return text(province.get("/api/v1/registry/regions/" + region + "/children?limit=2"),
				"/items/" + place + "/code");
	}

	/**
	 * The attackers' county was sent one and sends others; elsewhere a community was sent
	 * one, and its street or the sibling county sends others.
	 */
	private Place.Post post(String community) {
		boolean attackers = community.equals(Rights.HOME);
		Api city = officer("5101");
		String received = created(city.post(NOTICES,
				attackers ? Cases.notice(Rights.COUNTY).replace("community", "county") : Cases.notice(community)));
		publish(city, received);
		Api sender = officer(office(community));
		String published = created(sender.post(NOTICES, Cases.notice("")));
		publish(sender, published);
		return new Place.Post(received, created(sender.post(NOTICES, Cases.notice(""))),
				created(sender.post(NOTICES, Cases.notice(""))), created(sender.post(NOTICES, Cases.notice(""))),
				published);
	}

	/** The county of the attackers and of the sibling, elsewhere the street. */
	private static String office(String community) {
		boolean attackers = community.equals(Rights.HOME);
		boolean sibling = !community.startsWith(Rights.COUNTY.substring(0, 6));
		return (attackers || sibling) ? community.substring(0, 6) : community.substring(0, 9);
	}

	private Api officer(String region) {
		return this.platform.through(this.platform.tokens().of(TokenSpec.official(region, "tier-officer")));
	}

	private static void publish(Api sender, String notice) {
		HttpResponse<String> done = sender.with("If-Match", "\"1\"").post(NOTICES + "/" + notice + "/publication", "");
		if (done.statusCode() != 200) {
			throw new AssertionError("not published: " + done.body());
		}
	}

	/** The plan that is asked for by its year; a kept platform has it already. */
	private void countyPlan() {
		Api admin = this.platform.through(this.platform.tokens().of(TokenSpec.official(Rights.COUNTY, "tier-admin")));
		int status = admin.post("/api/v1/registry/plans", Cases.plan(Cases.PLANNED)).statusCode();
		if (status != 201 && status != 409) {
			throw new AssertionError("no plan was made: " + status);
		}
	}

	private Place.Plan plan(String street) {
		Api admin = this.platform.through(this.platform.tokens().of(TokenSpec.official(street, "tier-admin")));
		String whole = target(admin);
		String split = target(admin);
		String parts = parts(admin, split);
		HttpResponse<String> done = admin.with("If-Match", "\"1\"")
			.send("PUT", TARGETS + split + "/split", "application/json", parts);
		if (done.statusCode() != 200) {
			throw new AssertionError("not handed down: " + done.body());
		}
		return new Place.Plan(whole, parts, split, target(admin));
	}

	/** The county locks, as whoever it is that has to be able to unlock. */
	private Place.Accounts accounts(Api province, String community) {
		String locked = account(province, community);
		String county = community.substring(0, 6) + "000000";
		step(this.platform.through(this.platform.tokens().of(TokenSpec.official(county, "tier-admin"))), "PUT",
				locked + "/lock", "");
		String busier = account(province, community);
		String posts = step(province, "POST", busier + "/posts",
				"{\"role\":\"tier-officer\",\"regionCode\":\"" + community + "\"}");
		return new Place.Accounts(account(province, community), account(province, community), locked,
				account(province, community), account(province, community), account(province, community), busier,
				JSON.readTree(posts).at("/posts/1/id").asString(), account(province, community),
				officer(province, community, false), officer(province, community, true));
	}

	/** Locked: personal data are shown to nobody who could have a code on the way. */
	private static Place.Officer officer(Api province, String community, boolean unmasks) {
		HttpResponse<String> opened = province.post(Cases.ACCOUNTS,
				Cases.account(community)
					.replace("tier-viewer", "tier-officer")
					.replace("}", ",\"unmasks\":" + unmasks + "}"));
		String id = created(opened);
		step(province, "PUT", id + "/lock", "");
		return new Place.Officer(id, text(opened, "/posts/0/id"));
	}

	private static String account(Api province, String community) {
		return created(province.post(Cases.ACCOUNTS, Cases.account(community)));
	}

	private static String step(Api province, String method, String path, String body) {
		HttpResponse<String> done = province.with("If-Match", "\"1\"")
			.send(method, Cases.ACCOUNTS + "/" + path, "application/json", body);
		if (done.statusCode() != 200) {
			throw new AssertionError("no such step: " + done.body());
		}
		return done.body();
	}

	/** Makes the officer of the tests one of the register, with one post. */
	private String officersPost() {
		String token = this.platform.tokens().of(Rights.READS.rightful());
		String subject = text(token.split("\\.")[1], "/sub");
		List<List<String>> known = this.platform.database()
			.rows("SELECT p.id FROM registry.official_post p JOIN registry.official_account a ON a.id = p.account_id"
					+ " WHERE a.subject = ?", subject);
		if (!known.isEmpty()) {
			return known.getFirst().getFirst();
		}
		String id = UUID.randomUUID().toString();
		this.platform.database()
			.change("INSERT INTO registry.official_account (id, username, subject, state, activated, version, updated_at)"
					+ " VALUES ('" + id + "', '" + name("officer") + "', '" + subject
					+ "', 'ACTIVE', TRUE, 1, UTC_TIMESTAMP(6))");
		this.platform.database()
			.change("INSERT INTO registry.official_post (id, account_id, region_code, role, held, active) VALUES ('"
					+ id + "', '" + id + "', '" + Rights.COUNTY + "', 'TIER_OFFICER', 1, 1)");
		return id;
	}

	private static String text(String part, String pointer) {
		return JSON.readTree(Base64.getUrlDecoder().decode(part)).at(pointer).asString();
	}

	private static String target(Api admin) {
		return created(admin.post("/api/v1/registry/plans", Cases.plan()));
	}

	private static String parts(Api admin, String target) {
		return JSON.readTree(admin.get(TARGETS + target + "/proposal").body())
			.path("items")
			.valueStream()
			.map((part) -> "{\"regionCode\":\"" + part.path("regionCode").asString() + "\",\"communities\":"
					+ part.path("communities").asInt() + "}")
			.collect(Collectors.joining(",", "{\"targets\":[", "]}"));
	}

	/** Waits for the job that an answer speaks of, if it does. */
	static void ended(Api owner, HttpResponse<String> answer) {
		if (answer.statusCode() == 202) {
			String job = answer.headers().firstValue("Location").orElseThrow();
			Awaitility.await()
				.atMost(Duration.ofMinutes(5))
				.until(() -> JSON.readTree(owner.get(job).body()).path("finishedAt").isString());
		}
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
