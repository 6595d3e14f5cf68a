package org.volunteerstation.registry.contact.sheet;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.platform.privacy.PersonalKind;
import org.volunteerstation.registry.contact.Contact;
import org.volunteerstation.registry.contact.ContactDirectory;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionColumns;
import org.volunteerstation.registry.region.sheet.RegionExport;
import org.volunteerstation.registry.region.sheet.RegionOrder;
import org.volunteerstation.registry.region.sheet.SheetWords;
import org.volunteerstation.registry.station.Station;
import org.volunteerstation.registry.station.StationDirectory;
import org.volunteerstation.registry.station.StationId;

/**
 * Gives out whom to reach at a region's stations. Name and phone are masked for
 * everybody: a file goes from hand to hand (R67).
 */
@Component
public class ContactExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "contact.export";

	private static final List<SheetColumn> COLUMNS = List.of(RegionColumns.CODE, RegionColumns.NAME,
			SheetColumn.text("station", new Words("站点", "Station"), 32),
			SheetColumn.text("name", new Words("姓名（脱敏）", "Name (masked)"), 14),
			SheetColumn.text("phone", new Words("联系电话（脱敏）", "Phone (masked)"), 18),
			SheetColumn.text("position", new Words("职务", "Position"), 24),
			SheetColumn.text("first", new Words("首要联系人", "To be reached first"), 12),
			SheetColumn.date("updatedAt", new Words("更新时间", "Changed at")));

	private final ContactDirectory contacts;

	private final StationDirectory stations;

	ContactExport(ContactDirectory contacts, StationDirectory stations, RegionDirectory regions, Clock clock) {
		super(new Words("联系人", "Contacts"), COLUMNS, regions, clock);
		this.contacts = contacts;
		this.stations = stations;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	protected String asked(JobRun run) {
		return run.parameters(RegionOrder.class).within(run.scope()).root().value();
	}

	@Override
	protected Slice<List<@Nullable Object>> page(JobRun run, SliceQuery query) {
		Slice<Contact> slice = this.contacts.list(query, scope(run));
		Map<StationId, Station> sites = this.stations
			.stations(slice.items().stream().map(Contact::station).distinct().toList(), scope(run));
		Function<RegionCode, String> names = names(slice.items().stream().map(Contact::region), run);
		return slice.map((contact) -> cells(contact, names.apply(contact.region()), sites.get(contact.station()), run));
	}

	private static List<@Nullable Object> cells(Contact contact, String region, @Nullable Station station, JobRun run) {
		return Arrays.<@Nullable Object>asList(contact.region().value(), region,
				(station != null) ? station.facts().name().value() : contact.station().value(),
				PersonalKind.NAME.mask(contact.person().name()), PersonalKind.PHONE.mask(contact.person().phone()),
				contact.position(), SheetWords.of(contact.first()).in(run.locale()),
				SheetWords.time(contact.updatedAt()));
	}

}
