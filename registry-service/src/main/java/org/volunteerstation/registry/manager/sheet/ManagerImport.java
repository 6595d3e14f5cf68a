package org.volunteerstation.registry.manager.sheet;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.ImportKind;
import org.volunteerstation.platform.jobs.sheet.RowFault;
import org.volunteerstation.platform.jobs.sheet.SheetRow;
import org.volunteerstation.platform.jobs.sheet.Trial;
import org.volunteerstation.platform.privacy.PersonalText;
import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Role;
import org.volunteerstation.registry.manager.Engagement;
import org.volunteerstation.registry.manager.Post;
import org.volunteerstation.registry.manager.StaffBatch;
import org.volunteerstation.registry.manager.StaffLine;
import org.volunteerstation.registry.manager.StaffTrial;
import org.volunteerstation.registry.manager.Term;
import org.volunteerstation.registry.person.Person;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationRefusal;

/**
 * Adds the managers of a sheet. Names and phones go from the cells to the encrypted
 * columns; the sheet itself is deleted as soon as the job has ended, the one that tells
 * its faults half a day later.
 */
@Component
public class ManagerImport extends ImportKind<StaffLine> {

	/** What it is called. */
	public static final String NAME = "manager.import";

	private final StaffBatch batch;

	ManagerImport(ProblemTexts texts, StaffBatch batch) {
		super(ManagerSheet.TEMPLATE, texts);
		this.batch = batch;
	}

	@Override
	public String name() {
		return NAME;
	}

	/** As by hand. */
	@Override
	public boolean allows(Operator caller) {
		return caller.is(Role.TIER_ADMIN) || caller.is(Role.TIER_OFFICER) || caller.is(Role.STATION_MANAGER)
				|| caller.is(Role.SYSTEM);
	}

	@Override
	public boolean isPersonal() {
		return true;
	}

	@Override
	protected StaffLine read(SheetRow row) {
		Person person = new Person(PersonalText.of(row.needed("name").strip()),
				PersonalText.of(row.needed("phone").strip()));
		Term term = new Term(Objects.requireNonNull(row.date("from"), "each row needs a day"), row.date("to"));
		Post post = new Post(Engagement.valueOf(row.needed("engagement")), row.text("duty"), term);
		return new StaffLine(station(row.text("stationId")), region(row.text("regionCode")), row.text("station"),
				person, post);
	}

	private static @Nullable StationId station(@Nullable String id) {
		return (id == null) ? null
				: StationId.parse(id.strip()).orElseThrow(() -> new StationRefusal.NotFound("/stationId"));
	}

	private static @Nullable RegionCode region(@Nullable String code) {
		return (code == null) ? null
				: RegionCode.parse(code.strip()).orElseThrow(StationRefusal.CommunityNotFound::new);
	}

	@Override
	protected List<RowFault> store(SortedMap<Integer, StaffLine> rows, JobRun run) {
		return faults(this.batch.take(rows, run.scope()));
	}

	@Override
	protected Trial<StaffLine> trial(JobRun run) {
		StaffTrial trial = this.batch.trial(run.scope());
		return (rows) -> faults(trial.look(rows));
	}

	private static List<RowFault> faults(SortedMap<Integer, Refusal> refused) {
		return refused.entrySet().stream().map((row) -> RowFault.of(row.getKey(), row.getValue())).toList();
	}

}
