package org.volunteerstation.registry.region;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;

/**
 * Brings an edition of the tree into the database: new codes are created, new names start
 * on the edition's date, everything else stays. Regions that an edition no longer lists
 * stay as they are; only a change order may end one.
 */
@Service
public class RegionImport {

	private final Regions regions;

	private final RegionEvents events;

	private final IdGenerator ids;

	private final Clock clock;

	public RegionImport(Regions regions, RegionEvents events, IdGenerator ids, Clock clock) {
		this.regions = regions;
		this.events = events;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Stores an edition as a whole or not at all. Imports wait for one another.
	 * @param edition the edition
	 * @param lines its well-formed lines
	 * @param scope what the caller may write; every line has to lie within
	 * @return what changed
	 */
	@Transactional
	public Outcome store(Edition edition, List<RegionLine> lines, RegionScope scope) {
		if (edition.date().isAfter(LocalDate.now(this.clock.withZone(RegionDirectory.ZONE)))) {
			throw new RegionRefusal.DateInFuture(edition.date());
		}
		this.regions.lockForImport();
		Map<RegionCode, Region> current = this.regions.current(scope);
		RegionLines.refuseBadTree(lines, current.keySet(), scope);
		List<Region> created = new ArrayList<>();
		List<Region> renamed = new ArrayList<>();
		for (RegionLine line : lines) {
			Region known = current.get(line.code());
			if (known == null) {
				created.add(Region.created(this.ids.next(), line, edition));
			}
			else if (!known.name().equals(line.name())) {
				renamed.add(renamed(known, line, edition));
			}
		}
		this.regions.create(created, scope);
		this.regions.replace(renamed, scope);
		List<RegionEvent> happened = new ArrayList<>();
		created.forEach((region) -> happened.add(new RegionEvent.Imported(region)));
		renamed.forEach((region) -> happened.add(new RegionEvent.Renamed(region)));
		this.events.append(happened);
		int unchanged = lines.size() - created.size() - renamed.size();
		return new Outcome(edition.date(), lines.size(), created.size(), unchanged, renamed.size());
	}

	private static Region renamed(Region known, RegionLine line, Edition edition) {
		if (!edition.date().isAfter(known.validFrom())) {
			throw new RegionRefusal.EditionOutdated(edition.date(), known.validFrom());
		}
		return known.renamed(line.name(), edition);
	}

	/**
	 * What an import changed.
	 *
	 * @param edition the edition's date
	 * @param read lines read
	 * @param created regions that were new
	 * @param unchanged regions that were there already
	 * @param renamed regions whose name changed
	 */
	public record Outcome(LocalDate edition, int read, int created, int unchanged, int renamed) {
	}

}
