package org.volunteerstation.registry.notice.sheet;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Role;
import org.volunteerstation.registry.notice.NoticeReading;
import org.volunteerstation.registry.notice.Receipt;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionColumns;
import org.volunteerstation.registry.region.sheet.RegionExport;
import org.volunteerstation.registry.region.sheet.SheetWords;

/** Gives out which of the addressed regions have read a notice of the own office. */
@Component
public class ReceiptExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "notice-receipts.export";

	private static final List<SheetColumn> COLUMNS = List.of(RegionColumns.CODE, RegionColumns.NAME,
			SheetColumn.text("tier", new Words("层级", "Tier"), 16), SheetColumn.text("read", new Words("已阅", "Read"), 8),
			SheetColumn.text("reader", new Words("阅读账号", "Reader"), 20),
			SheetColumn.date("readAt", new Words("阅读时间", "Read at")));

	private final NoticeReading reading;

	ReceiptExport(NoticeReading reading, RegionDirectory regions, Clock clock) {
		super(new Words("阅读情况", "Receipts"), COLUMNS, regions, clock);
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
		Order order = run.parameters(Order.class);
		return this.reading.receipts(order.notice(), order.read(), query, run.scope())
			.map((receipt) -> cells(receipt, run));
	}

	private static List<@Nullable Object> cells(Receipt receipt, JobRun run) {
		Instant at = receipt.readAt();
		return Arrays.<@Nullable Object>asList(receipt.region().value(), receipt.name(),
				SheetWords.of(receipt.region().tier()).in(run.locale()), SheetWords.of(at != null).in(run.locale()),
				receipt.reader(), SheetWords.time(at));
	}

	/**
	 * Which receipts.
	 *
	 * @param notice the notice
	 * @param read those that have read, or those that have not; null for both
	 */
	public record Order(String notice, @Nullable Boolean read) {

	}

}
