package org.volunteerstation.registry.notice.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.notice.Notice;

/**
 * The public state of a notice ({@code contract/notice.v1.schema.json}): codes and
 * numbers, no words that somebody wrote, and nobody's name.
 *
 * @param id identifier
 * @param regionCode the office that sent it, under the code that it had then
 * @param state published or withdrawn
 * @param important whether it is shown as important
 * @param dueOn until when something is to be done; null for nothing
 * @param tiers tiers that it reaches, the uppermost first
 * @param regions tops of the subtrees that it reaches
 * @param addressed regions that it reached when it was published
 * @param read regions that had read it in this state
 * @param publishedAt when it was published
 * @param changedAt when this state began
 */
record NoticeData(String id, String regionCode, String state, boolean important, @Nullable LocalDate dueOn,
		List<String> tiers, List<String> regions, int addressed, int read, @Nullable Instant publishedAt,
		Instant changedAt) {

	static NoticeData of(Notice notice, int read) {
		return new NoticeData(notice.id(), notice.sender().value(), notice.state().name(), notice.text().important(),
				notice.text().dueOn(), notice.audience().tiers().stream().sorted().map(Tier::token).toList(),
				notice.audience().regions().stream().map(RegionCode::value).toList(), notice.addressed(), read,
				notice.publishedAt(), notice.updatedAt());
	}

}
