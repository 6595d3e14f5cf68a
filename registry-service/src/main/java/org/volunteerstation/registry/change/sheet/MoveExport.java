package org.volunteerstation.registry.change.sheet;

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
import org.volunteerstation.platform.web.security.Role;
import org.volunteerstation.registry.change.Drafting;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionExport;

/** Gives out the regions that move along with an order, by code. */
@Component
public class MoveExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "change-order.moves";

	private static final List<SheetColumn> COLUMNS = List.of(SheetColumn.text("from", new Words("原代码", "Old code"), 16),
			SheetColumn.text("name", new Words("名称", "Name"), 36),
			SheetColumn.text("to", new Words("新代码", "New code"), 16));

	private final Drafting drafting;

	MoveExport(Drafting drafting, RegionDirectory regions, Clock clock) {
		super(new Words("随之改码的地区", "Regions that move along"), COLUMNS, regions, clock);
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
	protected Slice<List<@Nullable Object>> page(JobRun run, SliceQuery query) {
		return this.drafting.moves(run.parameters(Order.class).id(), query, run.scope())
			.map((line) -> Arrays.<@Nullable Object>asList(line.from().value(), line.name().value(),
					line.to().value()));
	}

	/**
	 * Whose moves.
	 *
	 * @param id the change order
	 */
	public record Order(String id) {

	}

}
