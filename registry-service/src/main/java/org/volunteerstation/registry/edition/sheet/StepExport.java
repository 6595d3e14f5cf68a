package org.volunteerstation.registry.edition.sheet;

import java.time.Clock;
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
import org.volunteerstation.registry.change.ChangeState;
import org.volunteerstation.registry.change.sheet.ChangeWords;
import org.volunteerstation.registry.edition.EditionReview;
import org.volunteerstation.registry.edition.JournalStep;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionColumns;
import org.volunteerstation.registry.region.sheet.RegionExport;
import org.volunteerstation.registry.region.sheet.SheetWords;

/** Gives the journal of an edition out, the own subtree's steps by number. */
@Component
public class StepExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "edition.steps";

	private static final List<SheetColumn> COLUMNS = List.of(SheetColumn.number("number", new Words("步骤", "Step")),
			RegionColumns.CODE, RegionColumns.NAME,
			SheetColumn.number("changes", new Words("变动地区数", "Regions changed")),
			SheetColumn.text("state", new Words("状态", "State"), 12),
			SheetColumn.text("followed", new Words("各服务均已跟随", "Followed by all"), 16),
			SheetColumn.date("updatedAt", new Words("更新时间", "Changed at")),
			SheetColumn.text("orderId", new Words("变更编号", "Change order"), 38));

	private final EditionReview review;

	StepExport(EditionReview review, RegionDirectory regions, Clock clock) {
		super(new Words("执行步骤", "Steps"), COLUMNS, regions, clock);
		this.review = review;
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
		Order order = run.parameters(Order.class);
		return this.review.steps(order.edition(), order.state(), query, run.scope()).map((step) -> cells(step, run));
	}

	private static List<@Nullable Object> cells(JournalStep step, JobRun run) {
		return Arrays.<@Nullable Object>asList(step.number(), step.region().value(), step.regionName(), step.changes(),
				ChangeWords.of(step.state()).in(run.locale()), SheetWords.of(step.followed()).in(run.locale()),
				SheetWords.time(step.updatedAt()), step.orderId());
	}

	/**
	 * Which steps.
	 *
	 * @param edition the edition
	 * @param state where their orders stand; null for any
	 */
	public record Order(String edition, @Nullable ChangeState state) {

	}

}
