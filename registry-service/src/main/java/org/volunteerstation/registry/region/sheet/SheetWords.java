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
	 * A moment, as people there read it.
	 * @param at the moment; null for none
	 * @return day and time in Asia/Shanghai
	 */
	public static @Nullable LocalDateTime time(@Nullable Instant at) {
		return (at != null) ? LocalDateTime.ofInstant(at, RegionDirectory.ZONE) : null;
	}

}
