package org.volunteerstation.registry.change.sheet;

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
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.ChangeState;
import org.volunteerstation.registry.change.Drafting;
import org.volunteerstation.registry.change.Line;
import org.volunteerstation.registry.change.OrderFilter;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionColumns;
import org.volunteerstation.registry.region.sheet.RegionExport;
import org.volunteerstation.registry.region.sheet.SheetWords;

/** Gives the change orders of the own subtree out, the newest first. */
@Component
public class ChangeOrderExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "change-order.export";

	private static final int PLACES = 44;

	/** Regions that a cell names at most. */
	private static final int MOST = 50;

	private static final List<SheetColumn> COLUMNS = List.of(RegionColumns.CODE, RegionColumns.NAME,
			SheetColumn.text("kind", new Words("变更类型", "Kind"), 12),
			SheetColumn.text("state", new Words("状态", "State"), 12),
			SheetColumn.date("on", new Words("生效日期", "Effective on")),
			SheetColumn.text("from", new Words("变更前", "Before"), PLACES),
			SheetColumn.text("to", new Words("变更后", "After"), PLACES),
			SheetColumn.text("reason", new Words("依据", "Reason"), 30),
			SheetColumn.text("remark", new Words("说明", "Remark"), 30),
			SheetColumn.date("updatedAt", new Words("更新时间", "Changed at")),
			SheetColumn.text("id", new Words("编号", "Id"), 38));

	private final Drafting drafting;

	ChangeOrderExport(Drafting drafting, RegionDirectory regions, Clock clock) {
		super(new Words("区划变更", "Change orders"), COLUMNS, regions, clock);
		this.drafting = drafting;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean allows(Operator caller) {
		return caller.is(Role.TIER_ADMIN);
	}

	@Override
	protected String asked(JobRun run) {
		String region = run.parameters(Order.class).region();
		return (region != null) ? region : super.asked(run);
	}

	@Override
	protected Slice<List<@Nullable Object>> page(JobRun run, SliceQuery query) {
		Slice<ChangeOrder> slice = this.drafting
			.orders(run.parameters(Order.class).filter(scope(run).root(), run.caller()), query, run.scope());
		Map<String, List<Line>> top = this.drafting.top(slice.items().stream().map(ChangeOrder::id).toList(),
				run.scope());
		Function<RegionCode, String> names = names(slice.items().stream().map(ChangeOrder::region), run);
		return slice.map((order) -> cells(order, top.getOrDefault(order.id(), List.of()), names, run));
	}

	private static List<@Nullable Object> cells(ChangeOrder order, List<Line> top, Function<RegionCode, String> names,
			JobRun run) {
		return Arrays.<@Nullable Object>asList(order.region().value(), names.apply(order.region()),
				ChangeWords.of(order.kind()).in(run.locale()), ChangeWords.of(order.state()).in(run.locale()),
				order.on(), places(top, (line) -> line.from() + " " + line.fromName().value()),
				places(top, (line) -> line.to() + " " + line.name().value()), order.reason(), order.remark(),
				SheetWords.time(order.updatedAt()), order.id());
	}

	/** A step of an edition may name more than a cell can hold. */
	private static String places(List<Line> top, Function<Line, String> place) {
		List<String> places = top.stream().map(place).distinct().toList();
		String shown = places.stream().limit(MOST).collect(Collectors.joining("；"));
		return (places.size() > MOST) ? shown + "…（" + places.size() + "）" : shown;
	}

	/**
	 * Which orders.
	 *
	 * @param region code of a region within the caller's, null for all of it: only orders
	 * of offices there
	 * @param state only those in this state; null for any
	 * @param own only those that the caller wrote
	 * @param office only those of the caller's own office
	 * @param refused only those that are due and could not be applied
	 * @param toDecide only those that the caller may decide
	 */
	public record Order(@Nullable String region, @Nullable ChangeState state, @Nullable Boolean own,
			@Nullable Boolean office, @Nullable Boolean refused, @Nullable Boolean toDecide) {

		OrderFilter filter(RegionCode asked, Operator caller) {
			return new OrderFilter(asked, this.state, Boolean.TRUE.equals(this.own) ? caller.subject() : null,
					Boolean.TRUE.equals(this.office), Boolean.TRUE.equals(this.refused),
					Boolean.TRUE.equals(this.toDecide) ? caller.subject() : null);
		}

	}

}
