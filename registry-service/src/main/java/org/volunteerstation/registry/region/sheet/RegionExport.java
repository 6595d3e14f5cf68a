package org.volunteerstation.registry.region.sheet;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.ExportKind;
import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.platform.web.security.Access;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;

/**
 * Gives a list of one region out to whoever may read it. The region was the caller's when
 * it was asked for, and has to be so again when the work is done.
 */
public abstract class RegionExport extends ExportKind {

	private final RegionDirectory regions;

	/**
	 * A kind of export.
	 * @param title name of the sheet
	 * @param columns from left to right
	 * @param regions names the region
	 * @param clock for the watermark
	 */
	protected RegionExport(Words title, List<SheetColumn> columns, RegionDirectory regions, Clock clock) {
		super(title, columns, clock);
		this.regions = regions;
	}

	/**
	 * The region that was asked for; the caller's own where none is chosen.
	 * @param run the job
	 * @return its code
	 */
	protected String asked(JobRun run) {
		return run.scope().root().value();
	}

	/**
	 * The region that was asked for, within the caller's.
	 * @param run the job
	 * @return its scope
	 */
	protected final RegionScope scope(JobRun run) {
		return run.scope().narrow(new RegionCode(asked(run)));
	}

	/**
	 * Names regions.
	 * @return the tree
	 */
	protected final RegionDirectory regions() {
		return this.regions;
	}

	/**
	 * Names the regions of a page.
	 * @param codes their codes
	 * @param run the job
	 * @return the shown name by code
	 */
	protected final Function<RegionCode, String> names(Stream<RegionCode> codes, JobRun run) {
		return this.regions.names(codes.distinct().toList(), scope(run));
	}

	@Override
	public boolean allows(Operator caller) {
		return Access.mayRead(caller, "registry");
	}

	@Override
	protected String region(JobRun run) {
		Region region = this.regions.region(scope(run).root(), run.scope());
		return region.code().value() + " " + region.name().display();
	}

}
