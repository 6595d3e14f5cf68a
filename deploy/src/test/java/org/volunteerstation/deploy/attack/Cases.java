package org.volunteerstation.deploy.attack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One case for each documented operation; the build fails without. The bodies that the
 * fixture sends as well stand here, the cases with their subjects.
 */
final class Cases {

	/** The year of the county's plan. */
	static final int PLANNED = 2029;

	/** Where files are kept. */
	static final String FILES = Subject.REGISTRY + "/files";

	/** Where accounts are kept. */
	static final String ACCOUNTS = Subject.REGISTRY + "/accounts";

	/** Cases by method and path. */
	static final Map<String, OperationCase> ALL = all(new RegionCases(), new StationCases(), new ManagerCases(),
			new ContactCases(), new StandardCases(), new ExportCases(), new JobCases(), new FileCases(),
			new PlanCases(), new ChangeCases(), new EditionCases(), new AccountCases(), new NoticeCases(),
			new InspectionCases(), new ProjectCases(), new FigureCases(), new TrailCases());

	private Cases() {
	}

	private static Map<String, OperationCase> all(Subject... subjects) {
		Map<String, OperationCase> all = new TreeMap<>();
		Stream.of(subjects).flatMap((subject) -> subject.cases().entrySet().stream()).forEach((one) -> {
			if (all.put(one.getKey(), one.getValue()) != null) {
				throw new IllegalStateException("two cases for " + one.getKey());
			}
		});
		return all;
	}

	static String station(String region, String parent) {
		return "{\"regionCode\":\"" + region + "\",\"name\":\"" + Fixture.name("测试站") + "\",\"kind\":\"" + (parent
			.isEmpty() ? "STATION"
					: "POINT\",\"hostName\":\"锦绣物业\",\"hostCreditCode\":\"91350100M000100Y43\",\"parentStationId\":\""
							+ parent)
				+ "\",\"state\":\"RUNNING\",\"plaqueOn\":\"2026-01-02\"}";
	}

	/** A manager to add. */
	static String manager(String name) {
		return "{\"name\":\"" + name
				+ "\",\"phone\":\"13800138000\",\"engagement\":\"FULL_TIME\",\"from\":\"2026-01-02\"}";
	}

	/** A count of residents to enter. */
	static String count(String on) {
		return "{\"on\":\"" + on + "\",\"residents\":5100,\"source\":\"人口普查\"}";
	}

	/** The top of a plan, of a year of its own. */
	static String plan() {
		return plan(Fixture.year());
	}

	static String plan(int year) {
		return "{\"year\":" + year + ",\"percent\":40,\"baseOn\":\"2026-01-02\",\"dueOn\":\"" + year + "-12-31\"}";
	}

	/** Another name for a region, from a day on that no test sees. */
	static String renaming(String region) {
		return "{\"kind\":\"RENAME\",\"on\":\"" + LocalDate.now().plusYears(1) + "\",\"from\":[\"" + region
				+ "\"],\"to\":[{\"code\":\"" + region + "\",\"name\":\"" + Fixture.name("改名") + "\"}]}";
	}

	static String withdrawal() {
		return "{\"to\":\"WITHDRAWN\",\"remark\":\"重复起草\"}";
	}

	/** An account to open, of a name that nobody has. */
	static String account(String region) {
		return "{\"username\":\"" + Fixture.name("a") + "\",\"role\":\"tier-viewer\",\"regionCode\":\"" + region
				+ "\"}";
	}

	/** A notice to the communities of a subtree; of the sender's own without one. */
	static String notice(String region) {
		String regions = region.isEmpty() ? "" : ",\"regions\":[\"" + region + "\"]";
		return "{\"title\":\"" + Fixture.name("通知") + "\",\"body\":\"请按时报送。\",\"tiers\":[\"community\"]" + regions
				+ "}";
	}

	static String activity() {
		Instant start = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
		return """
				{"name":"河道清理","startsAt":"%s","endsAt":"%s","place":"河边广场","headCount":20,
				"riskStatement":"临水作业，注意安全","protection":"救生衣、随队医务人员"}""".formatted(start,
				start.plus(2, ChronoUnit.HOURS));
	}

}
