package org.volunteerstation.registry.notice.db;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.notice.Audience;
import org.volunteerstation.registry.notice.Notice;
import org.volunteerstation.registry.notice.NoticeText;
import org.volunteerstation.registry.notice.Received;

/** The row of a notice, for an inbox with what became of it there. */
@Getter
@Setter
class NoticeRow {

	private String id = "";

	private String senderCode = "";

	private String author = "";

	private String title = "";

	private String body = "";

	private boolean important;

	private @Nullable LocalDate dueOn;

	private String tiers = "";

	private String state = "";

	private int addressed;

	private @Nullable LocalDateTime publishedAt;

	private @Nullable String withdrawnReason;

	private long version;

	private LocalDateTime updatedAt = LocalDateTime.MIN;

	private String regions = "";

	private String place = "";

	private @Nullable LocalDateTime readAt;

	private @Nullable String reader;

	static NoticeRow of(Notice notice) {
		NoticeRow row = new NoticeRow();
		row.id = notice.id();
		row.senderCode = notice.sender().value();
		row.author = notice.author();
		row.title = notice.text().title();
		row.body = notice.text().body();
		row.important = notice.text().important();
		row.dueOn = notice.text().dueOn();
		row.tiers = notice.audience().tiers().stream().sorted().map(Tier::token).collect(Collectors.joining(","));
		row.regions = notice.audience().regions().stream().map(RegionCode::value).collect(Collectors.joining(","));
		row.state = notice.state().name();
		row.addressed = notice.addressed();
		row.publishedAt = (notice.publishedAt() != null) ? LocalDateTime.ofInstant(notice.publishedAt(), ZoneOffset.UTC)
				: null;
		row.withdrawnReason = notice.withdrawnReason();
		row.version = notice.version();
		row.updatedAt = LocalDateTime.ofInstant(notice.updatedAt(), ZoneOffset.UTC);
		return row;
	}

	Notice toNotice() {
		return new Notice(this.id, new RegionCode(this.senderCode), this.author,
				new NoticeText(this.title, this.body, this.important, this.dueOn), audience(),
				Notice.State.valueOf(this.state), this.addressed,
				(this.publishedAt != null) ? this.publishedAt.toInstant(ZoneOffset.UTC) : null, this.withdrawnReason,
				this.version, this.updatedAt.toInstant(ZoneOffset.UTC));
	}

	Received toReceived() {
		return new Received(toNotice(), this.place,
				(this.readAt != null) ? this.readAt.toInstant(ZoneOffset.UTC) : null, this.reader);
	}

	private Audience audience() {
		List<RegionCode> codes = Arrays.stream(this.regions.split(",")).map(RegionCode::new).toList();
		return new Audience(Arrays.stream(this.tiers.split(","))
			.map((tier) -> Tier.ofToken(tier).orElseThrow())
			.collect(Collectors.toSet()), codes);
	}

}
