package org.volunteerstation.platform.jobs.sheet;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Says in the sheet itself, and on each printed page, who took it, when and of which
 * region: a copy that goes astray tells where it came from.
 *
 * @param who the account's name
 * @param at when
 * @param region the subtree that it shows
 */
public record Watermark(String who, Instant at, String region) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
		.withZone(ZoneId.of("Asia/Shanghai"));

	private static final Words TEXT = new Words("导出人：%s　导出时间：%s（北京时间）　范围：%s　仅限工作使用",
			"By %s on %s (Beijing time), region %s. For official use only.");

	String text(Locale locale) {
		return String.format(Locale.ROOT, TEXT.in(locale), this.who, TIME.format(this.at), this.region);
	}

	/** Whether a line is the mark of a sheet that was given out. */
	static boolean isMark(String line) {
		return line.startsWith("导出人：") && line.endsWith("仅限工作使用")
				|| line.startsWith("By ") && line.endsWith("For official use only.");
	}

}
