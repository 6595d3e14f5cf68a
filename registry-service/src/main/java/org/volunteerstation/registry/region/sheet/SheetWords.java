package org.volunteerstation.registry.region.sheet;

import java.time.Instant;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.region.RegionDirectory;

/** What cells of several lists say. */
public final class SheetWords {

	private SheetWords() {
	}

	/**
	 * Yes or no.
	 * @param answer which
	 * @return the word
	 */
	public static Words of(boolean answer) {
		return answer ? new Words("是", "yes") : new Words("否", "no");
	}

	/**
	 * A tier.
	 * @param tier which
	 * @return its name
	 */
	public static Words of(Tier tier) {
		return switch (tier) {
			case PROVINCE -> new Words("省级", "Province");
			case CITY -> new Words("市（州）级", "City");
			case COUNTY -> new Words("县（市、区）级", "County");
			case STREET -> new Words("乡镇（街道）级", "Street");
			case COMMUNITY -> new Words("社区（村）级", "Community");
		};
	}

	/**
	 * The role of somebody of an office.
	 * @param token as tokens name it
	 * @return its name, or the token where it is none of theirs
	 */
	public static Words role(String token) {
		return switch (token) {
			case "tier-admin" -> new Words("本级管理员", "Administrator");
			case "tier-officer" -> new Words("本级工作人员", "Officer");
			case "tier-viewer" -> new Words("本级查看人员", "Viewer");
			case "station-manager" -> new Words("站点负责人", "Station manager");
			default -> new Words(token, token);
		};
	}

	/**
	 * A moment, as people there read it.
	 * @param at the moment; null for none
	 * @return day and time in Asia/Shanghai
	 */
	public static @Nullable LocalDateTime time(@Nullable Instant at) {
		return (at != null) ? LocalDateTime.ofInstant(at, RegionDirectory.ZONE) : null;
	}

}
