package org.volunteerstation.registry.notice.sheet;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.notice.Notice;
import org.volunteerstation.registry.notice.NoticeReading;
import org.volunteerstation.registry.notice.Received;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionExport;
import org.volunteerstation.registry.region.sheet.SheetWords;

/** Gives out what the own office was sent, the newest first. */
@Component
public class NoticeExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "notice.export";

	private static final List<SheetColumn> COLUMNS = List.of(NoticeColumns.TITLE,
			SheetColumn.text("senderCode", new Words("发文单位代码", "Code of the sender"), 16),
			SheetColumn.text("senderName", new Words("发文单位", "Sender"), 20), NoticeColumns.IMPORTANT, NoticeColumns.DUE,
			NoticeColumns.STATE, NoticeColumns.PUBLISHED, NoticeColumns.REASON,
			SheetColumn.date("readAt", new Words("阅读时间", "Read at")),
			SheetColumn.text("reader", new Words("阅读账号", "Reader"), 20), NoticeColumns.BODY);

	private final NoticeReading reading;

	NoticeExport(NoticeReading reading, RegionDirectory regions, Clock clock) {
		super(new Words("收到的通知", "Notices received"), COLUMNS, regions, clock);
		this.reading = reading;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	protected Slice<List<@Nullable Object>> page(JobRun run, SliceQuery query) {
		Map<RegionCode, String> senders = senders(run);
		return this.reading.inbox(run.parameters(Order.class).unread(), query, run.scope())
			.map((received) -> cells(received, senders, run));
	}

	/** They stand on the office's way up, of which code and name are shown. */
	private Map<RegionCode, String> senders(JobRun run) {
		return regions().path(regions().region(run.scope().root(), run.scope()))
			.stream()
			.collect(Collectors.toMap(Region::code, (region) -> region.name().display()));
	}

	private static List<@Nullable Object> cells(Received received, Map<RegionCode, String> senders, JobRun run) {
		Notice notice = received.notice();
		return Arrays.<@Nullable Object>asList(notice.text().title(), notice.sender().value(),
				senders.getOrDefault(notice.sender(), notice.sender().value()),
				SheetWords.of(notice.text().important()).in(run.locale()), notice.text().dueOn(),
				NoticeColumns.words(notice.state()).in(run.locale()), SheetWords.time(notice.publishedAt()),
				notice.withdrawnReason(), SheetWords.time(received.readAt()), received.reader(), notice.text().body());
	}

	/**
	 * Which notices.
	 *
	 * @param unread only those that the office has not read
	 */
	public record Order(boolean unread) {

	}

}
