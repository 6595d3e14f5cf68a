package org.volunteerstation.registry.edition.sheet;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.registry.edition.EditionApplication;
import org.volunteerstation.registry.edition.EditionDraft;
import org.volunteerstation.registry.edition.EditionReview;
import org.volunteerstation.registry.edition.EditionState;
import org.volunteerstation.registry.edition.Journal;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionExport;
import org.volunteerstation.registry.region.sheet.SheetWords;

/** Gives out the editions of the caller's province, the newest first. */
@Component
public class EditionExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "edition.export";

	private static final List<SheetColumn> COLUMNS = List.of(SheetColumn.date("on", new Words("版本日期", "Edition of")),
			SheetColumn.text("state", new Words("状态", "State"), 12),
			SheetColumn.number("regions", new Words("地区数", "Regions")),
			SheetColumn.number("unchanged", new Words("未变", "Unchanged")),
			SheetColumn.number("steps", new Words("步数", "Steps")),
			SheetColumn.number("applied", new Words("已执行", "Applied")),
			SheetColumn.number("undone", new Words("已撤销", "Taken back")),
			SheetColumn.number("withdrawn", new Words("已撤回", "Withdrawn")),
			SheetColumn.number("followed", new Words("各服务已跟进", "Followed by all")),
			SheetColumn.text("remark", new Words("说明", "Remark"), 30),
			SheetColumn.date("updatedAt", new Words("更新时间", "Changed at")),
			SheetColumn.text("id", new Words("编号", "Id"), 38));

	private final EditionReview review;

	private final EditionApplication application;

	EditionExport(EditionReview review, EditionApplication application, RegionDirectory regions, Clock clock) {
		super(new Words("区划代码各版", "Editions"), COLUMNS, regions, clock);
		this.review = review;
		this.application = application;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean allows(Operator caller) {
		return EditionRights.decides(caller);
	}

	@Override
	protected Slice<List<@Nullable Object>> page(JobRun run, SliceQuery query) {
		Slice<EditionDraft> editions = this.review.editions(query, run.scope());
		Function<EditionDraft, Journal.Progress> progress = this.application.progress(editions.items(), run.scope());
		return editions.map((edition) -> cells(edition, progress.apply(edition), run));
	}

	private static List<@Nullable Object> cells(EditionDraft edition, Journal.Progress far, JobRun run) {
		return Arrays.<@Nullable Object>asList(edition.on(), words(edition.state()).in(run.locale()), edition.regions(),
				edition.unchanged(), far.steps(), far.applied(), far.undone(), far.withdrawn(), far.followed(),
				edition.remark(), SheetWords.time(edition.updatedAt()), edition.id());
	}

	private static Words words(EditionState state) {
		return switch (state) {
			case OPEN -> new Words("待核", "Open");
			case SUBMITTED -> new Words("待批准", "To be approved");
			case APPROVED -> new Words("执行中", "Being applied");
			case APPLIED -> new Words("已执行", "Applied");
			case WITHDRAWN -> new Words("已撤回", "Withdrawn");
		};
	}

}
