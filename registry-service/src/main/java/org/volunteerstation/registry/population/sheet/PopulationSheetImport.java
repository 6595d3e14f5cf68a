package org.volunteerstation.registry.population.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.ImportKind;
import org.volunteerstation.platform.jobs.sheet.RowFault;
import org.volunteerstation.platform.jobs.sheet.SheetRow;
import org.volunteerstation.platform.jobs.sheet.Trial;
import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Role;
import org.volunteerstation.registry.population.PopulationList;
import org.volunteerstation.registry.population.PopulationRefusal;
import org.volunteerstation.registry.population.PopulationTrial;
import org.volunteerstation.registry.region.Population;

/**
 * Takes the counts of a sheet in, each as by hand. A row whose count is there already
 * counts as done, so the sheet can be sent again.
 */
@Component
public class PopulationSheetImport extends ImportKind<PopulationList.Row> {

	/** What it is called. */
	public static final String NAME = "population.import";

	private final PopulationList list;

	PopulationSheetImport(ProblemTexts texts, PopulationList list) {
		super(PopulationSheet.TEMPLATE, texts);
		this.list = list;
	}

	@Override
	public String name() {
		return NAME;
	}

	/** As by hand. */
	@Override
	public boolean allows(Operator caller) {
		return caller.is(Role.TIER_ADMIN) || caller.is(Role.SYSTEM);
	}

	@Override
	protected PopulationList.Row read(SheetRow row) {
		RegionCode region = RegionCode.parse(row.needed("regionCode"))
			.orElseThrow(PopulationRefusal.RegionNotFound::new);
		LocalDate on = Objects.requireNonNull(row.date("on"), "each row needs a day");
		return new PopulationList.Row(region, row.text("name"),
				new Population(residents(row), on, row.needed("source").strip()), row.text("reason"));
	}

	@Override
	protected List<RowFault> store(SortedMap<Integer, PopulationList.Row> rows, JobRun run) {
		return faults(this.list.take(rows, run.caller().username(), run.scope()));
	}

	@Override
	protected Trial<PopulationList.Row> trial(JobRun run) {
		PopulationTrial trial = this.list.trial(run.scope());
		return (rows) -> faults(trial.look(rows));
	}

	private static List<RowFault> faults(SortedMap<Integer, PopulationRefusal> refused) {
		return refused.entrySet().stream().map((row) -> RowFault.of(row.getKey(), row.getValue())).toList();
	}

	private static long residents(SheetRow row) {
		BigDecimal residents = Objects.requireNonNull(row.number("residents"), "each row needs a number");
		boolean whole = residents.stripTrailingZeros().scale() <= 0;
		if (!whole || residents.signum() < 0 || residents.compareTo(BigDecimal.valueOf(Population.MAX)) > 0) {
			throw new PopulationRefusal.ResidentsInvalid(Population.MAX);
		}
		return residents.longValueExact();
	}

}
