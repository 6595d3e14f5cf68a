package org.volunteerstation.registry.station.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.ImportKind;
import org.volunteerstation.platform.jobs.sheet.RowFault;
import org.volunteerstation.platform.jobs.sheet.SheetRow;
import org.volunteerstation.platform.jobs.sheet.Trial;
import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.registry.station.SiteCorrection;
import org.volunteerstation.registry.station.StationCorrections;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationRefusal;

/**
 * Corrects the sites of stations from a sheet, by id and version as the list has them.
 */
@Component
public class StationCorrectionImport extends ImportKind<SiteCorrection> {

	/** What it is called. */
	public static final String NAME = "station-correction.import";

	private final StationCorrections corrections;

	private final StationImport registering;

	StationCorrectionImport(ProblemTexts texts, StationCorrections corrections, StationImport registering) {
		super(StationSheet.CORRECTIONS, texts);
		this.corrections = corrections;
		this.registering = registering;
	}

	@Override
	public String name() {
		return NAME;
	}

	/** Whoever may register by a sheet. */
	@Override
	public boolean allows(Operator caller) {
		return this.registering.allows(caller);
	}

	@Override
	protected SiteCorrection read(SheetRow row) {
		StationId station = StationId.parse(row.needed("id").strip())
			.orElseThrow(() -> new StationRefusal.NotFound("/id"));
		String shared = row.text("practiceStation");
		return new SiteCorrection(station, version(row), row.text("address"), degrees(row.number("longitude")),
				degrees(row.number("latitude")), row.text("openingHours"), row.text("contactPhone"),
				(shared != null) ? StationSheet.YES.equals(shared) : null);
	}

	/** What is no version is none that anybody has seen. */
	private static long version(SheetRow row) {
		BigDecimal version = Objects.requireNonNull(row.number("version"), "each row needs a version");
		boolean whole = version.stripTrailingZeros().scale() <= 0 && version.abs().precision() < 18;
		return whole ? version.longValue() : 0;
	}

	private static @Nullable Double degrees(@Nullable BigDecimal number) {
		return (number != null) ? number.doubleValue() : null;
	}

	@Override
	protected List<RowFault> store(SortedMap<Integer, SiteCorrection> rows, JobRun run) {
		return faults(this.corrections.take(rows, run.scope()));
	}

	@Override
	protected Trial<SiteCorrection> trial(JobRun run) {
		StationCorrections.Trial trial = this.corrections.trial(run.scope());
		return (rows) -> faults(trial.look(rows));
	}

	private static List<RowFault> faults(SortedMap<Integer, Refusal> refused) {
		return refused.entrySet().stream().map((row) -> RowFault.of(row.getKey(), row.getValue())).toList();
	}

}
