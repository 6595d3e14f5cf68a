package org.volunteerstation.deploy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

/** A few projects and activities for 锦江区, so that its officials find something. */
final class DemoProjects {

	/** The county that has some. */
	static final String COUNTY = "510104";

	private static final int EVERY = 3;

	private static final int PER_STATION = 2;

	private static final List<Offer> OFFERS = List.of(
			new Offer("独居老人每周探访", "TARGETED", "上门看望独居老人，量血压、聊家常、查安全。", "陪伴老人半日"),
			new Offer("四点半课堂", "TARGETED", "放学后照看双职工家庭的孩子做作业。", "作业辅导与游戏"),
			new Offer("邻里义诊", "INCLUSIVE", "社区医生为居民量血压、测血糖、讲用药。", "义诊与健康讲座"),
			new Offer("垃圾分类引导", "INCLUSIVE", "在投放点指导居民分类投放。", "投放点值守"),
			new Offer("旧物循环集市", "INCLUSIVE", "居民交换闲置物品，所得捐给困难家庭。", "周末集市"),
			new Offer("残疾人家庭助力", "TARGETED", "帮残疾人家庭采买、打扫、跑腿。", "入户帮扶"),
			new Offer("手机课堂", "INCLUSIVE", "教老年人用手机挂号、缴费、视频通话。", "手机使用一对一"));

	private DemoProjects() {
	}

	/** Whether a community's station offers projects. */
	static boolean offers(String code) {
		return code.equals(DemoStations.SHOWN) || code.startsWith(COUNTY) && Math.floorMod(code.hashCode(), EVERY) == 0;
	}

	/** The offers of a station, the same at every start. */
	static List<Offer> of(String code) {
		int first = Math.floorMod(code.hashCode(), OFFERS.size());
		return List.of(OFFERS.get(first), OFFERS.get((first + PER_STATION) % OFFERS.size()));
	}

	/**
	 * A project with an activity.
	 *
	 * @param name the project
	 * @param category whom it is for
	 * @param summary what is done
	 * @param activity the activity's name
	 */
	record Offer(String name, String category, String summary, String activity) {

		Map<String, Object> project(String station) {
			return Map.of("stationId", station, "name", this.name, "category", this.category, "summary", this.summary,
					"regular", true);
		}

		/**
		 * On a Saturday morning: the first one that is more than a week away, or a later
		 * one.
		 */
		Map<String, Object> activity(String project, LocalDate firstDay, int week) {
			LocalDate day = firstDay.plusDays(7).with(TemporalAdjusters.next(DayOfWeek.SATURDAY)).plusWeeks(week);
			return Map.of("projectId", project, "name", this.activity, "startsAt",
					day.atTime(1, 30).toInstant(ZoneOffset.UTC).toString(), "endsAt",
					day.atTime(4, 0).toInstant(ZoneOffset.UTC).toString(), "place", "社区志愿服务站", "headCount",
					6 + week * 2, "riskStatement", "活动有步行和轻体力劳动，请量力而行。", "protection", "统一购买志愿者意外保险，现场备急救包。");
		}

	}

}
