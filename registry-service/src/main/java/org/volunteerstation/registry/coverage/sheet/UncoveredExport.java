package org.volunteerstation.registry.coverage.sheet;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.coverage.UncoveredCommunity;
import org.volunteerstation.registry.coverage.UncoveredDirectory;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionColumns;
import org.volunteerstation.registry.region.sheet.RegionExport;
import org.volunteerstation.registry.region.sheet.SheetWords;

/** Gives the communities without a station out, with the filters of the list. */
@Component
public class UncoveredExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "uncovered-community.export";

	private static final List<SheetColumn> COLUMNS = List.of(RegionColumns.CODE,
			SheetColumn.text("name", new Words("社区（村）", "Community"), 30),
			SheetColumn.text("city", SheetWords.of(Tier.CITY), 16),
			SheetColumn.text("county", SheetWords.of(Tier.COUNTY), 16),
			SheetColumn.text("street", SheetWords.of(Tier.STREET), 20),
			SheetColumn.text("pseudoTown", new Words("虚拟乡镇", "Pseudo town"), 10),
			SheetColumn.text("building", new Words("在建站点", "Station being built"), 32));

	private final UncoveredDirectory directory;

	UncoveredExport(UncoveredDirectory directory, RegionDirectory regions, Clock clock) {
		super(new Words("未建站社区", "Communities without a station"), COLUMNS, regions, clock);
		this.directory = directory;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	protected String asked(JobRun run) {
		return run.parameters(Order.class).region();
	}

	@Override
	protected Slice<List<@Nullable Object>> page(JobRun run, SliceQuery query) {
		return this.directory.list(run.parameters(Order.class).withoutPseudoTowns(), query, scope(run))
			.map((placed) -> cells(placed, run));
	}

	private static List<@Nullable Object> cells(UncoveredDirectory.Placed placed, JobRun run) {
		UncoveredCommunity community = placed.community();
		UncoveredCommunity.Building building = community.building();
		return Arrays.<@Nullable Object>asList(community.code().value(), community.name().value(),
				above(placed, Tier.CITY), above(placed, Tier.COUNTY), above(placed, Tier.STREET),
				SheetWords.of(community.code().isPseudoTown()).in(run.locale()),
				(building != null) ? building.name() : null);
	}

	private static @Nullable String above(UncoveredDirectory.Placed placed, Tier tier) {
		return placed.above()
			.stream()
			.filter((region) -> region.tier() == tier)
			.map((region) -> region.name().display())
			.findFirst()
			.orElse(null);
	}

	/**
	 * Which communities.
	 *
	 * @param region code of a region within the caller's
	 * @param withoutPseudoTowns whether those of pseudo towns are left out
	 */
	public record Order(String region, boolean withoutPseudoTowns) {

	}

}
