package org.volunteerstation.registry.check.sheet;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.check.Check;
import org.volunteerstation.registry.check.Finding;
import org.volunteerstation.registry.check.IntegrityChecks;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionColumns;
import org.volunteerstation.registry.region.sheet.RegionExport;

/** Gives out what a check finds in a region. */
@Component
public class FindingExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "check.export";

	private static final List<SheetColumn> COLUMNS = List.of(RegionColumns.CODE, RegionColumns.NAME,
			SheetColumn.text("check", new Words("核查项", "Check"), 30),
			SheetColumn.text("subject", new Words("类型", "Subject"), 12),
			SheetColumn.text("name", new Words("对象", "Row"), 32),
			SheetColumn.text("evidence", new Words("问题值", "Value at fault"), 30),
			SheetColumn.text("id", new Words("编号", "Id"), 38));

	private final IntegrityChecks checks;

	FindingExport(IntegrityChecks checks, RegionDirectory regions, Clock clock) {
		super(new Words("核查发现", "Findings"), COLUMNS, regions, clock);
		this.checks = checks;
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
		Check check = this.checks.check(run.parameters(Order.class).check());
		RegionScope scope = scope(run);
		Slice<Finding> slice = this.checks.findings(check, scope.root(), query, scope);
		Function<RegionCode, String> names = names(slice.items().stream().map(Finding::region), run);
		String title = new Words(check.name(), check.nameEn()).in(run.locale());
		String subject = words(check.subject()).in(run.locale());
		return slice.map((finding) -> Arrays.<@Nullable Object>asList(finding.region().value(),
				names.apply(finding.region()), title, subject, finding.name(), finding.evidence(), finding.id()));
	}

	private static Words words(Check.Subject subject) {
		return switch (subject) {
			case STATION -> new Words("站点", "Station");
			case REGION -> new Words("地区", "Region");
			case TARGET -> new Words("计划指标", "Target");
			case POST -> new Words("岗位", "Post");
			case INSPECTION -> new Words("检查计划", "Inspection plan");
			case FILE -> new Words("文件", "File");
		};
	}

	/**
	 * Which findings.
	 *
	 * @param check code of the check
	 * @param region code of a region within the caller's
	 */
	public record Order(String check, String region) {

	}

}
