package org.volunteerstation.registry.notice.sheet;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Role;
import org.volunteerstation.registry.notice.Notice;
import org.volunteerstation.registry.notice.NoticeReading;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionExport;
import org.volunteerstation.registry.region.sheet.SheetWords;

/** Gives out what the own office has written, drafts included, the newest first. */
@Component
public class SentNoticeExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "sent-notice.export";

	private static final List<SheetColumn> COLUMNS = List.of(NoticeColumns.TITLE, NoticeColumns.STATE,
			NoticeColumns.IMPORTANT, NoticeColumns.DUE, SheetColumn.text("tiers", new Words("发送层级", "Tiers"), 24),
			SheetColumn.text("regions", new Words("发送范围", "Regions"), 30),
			SheetColumn.number("addressed", new Words("应阅单位", "Addressed")),
			SheetColumn.number("read", new Words("已阅单位", "Have read")),
			SheetColumn.text("author", new Words("起草账号", "Author"), 20), NoticeColumns.PUBLISHED, NoticeColumns.REASON,
			SheetColumn.date("updatedAt", new Words("更新时间", "Changed at")), NoticeColumns.BODY);

	private final NoticeReading reading;

	SentNoticeExport(NoticeReading reading, RegionDirectory regions, Clock clock) {
		super(new Words("发出的通知", "Notices sent"), COLUMNS, regions, clock);
		this.reading = reading;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean allows(Operator caller) {
		return caller.is(Role.TIER_ADMIN) || caller.is(Role.TIER_OFFICER);
	}

	@Override
	protected Slice<List<@Nullable Object>> page(JobRun run, SliceQuery query) {
		Slice<Notice> slice = this.reading.sent(query, run.scope());
		Map<String, Integer> read = this.reading.read(slice.items(), run.scope());
		Function<RegionCode, String> names = names(
				slice.items().stream().flatMap((notice) -> notice.audience().regions().stream()), run);
		return slice.map((notice) -> cells(notice, read.getOrDefault(notice.id(), 0), names, run));
	}

	private static List<@Nullable Object> cells(Notice notice, int read, Function<RegionCode, String> names,
			JobRun run) {
		boolean draft = notice.state() == Notice.State.DRAFT;
		String tiers = notice.audience()
			.tiers()
			.stream()
			.sorted()
			.map((tier) -> SheetWords.of(tier).in(run.locale()))
			.collect(Collectors.joining("；"));
		String regions = notice.audience().regions().stream().map(names).collect(Collectors.joining("；"));
		return Arrays.<@Nullable Object>asList(notice.text().title(),
				NoticeColumns.words(notice.state()).in(run.locale()),
				SheetWords.of(notice.text().important()).in(run.locale()), notice.text().dueOn(), tiers, regions,
				draft ? null : notice.addressed(), draft ? null : read, notice.author(),
				SheetWords.time(notice.publishedAt()), notice.withdrawnReason(), SheetWords.time(notice.updatedAt()),
				notice.text().body());
	}

}
