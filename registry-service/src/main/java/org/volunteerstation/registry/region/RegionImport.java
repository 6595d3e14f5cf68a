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
 * Brings the first tree of a province into the database. One that is there is changed by
 * change orders and by editions, which several people decide; the same file once more
 * changes nothing, unless it tells the class of town and country of regions whose class
 * nothing has told.
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
	 * Stores the first tree as a whole or not at all. Imports wait for one another.
	 * @param edition the edition
	 * @param lines its well-formed lines
	 * @param scope what the caller may write; every line has to lie within
	 * @return what changed
	 * @throws RegionRefusal.TreeExists when there is a tree that says otherwise
	 */
	@Transactional
	public Outcome store(Edition edition, List<RegionLine> lines, RegionScope scope) {
		if (edition.date().isAfter(LocalDate.now(this.clock.withZone(RegionDirectory.ZONE)))) {
			throw new RegionRefusal.DateInFuture(edition.date());
		}
		this.regions.lockForImport();
		Map<RegionCode, Region> current = this.regions.current(scope);
		RegionLines.refuseBadTree(lines, current.keySet(), scope);
		if (!current.isEmpty()) {
			refuseChanges(lines, current, scope);
			List<Region> classified = classified(lines, current);
			this.regions.classify(classified, scope);
			return new Outcome(edition.date(), lines.size(), 0, lines.size() - classified.size(), classified.size());
		}
		List<Region> created = lines.stream().map((line) -> Region.created(this.ids.next(), line, edition)).toList();
		this.regions.create(created, scope);
		this.events.append(created.stream().<RegionEvent>map(RegionEvent.Imported::new).toList());
		return new Outcome(edition.date(), lines.size(), created.size(), 0, 0);
	}

	private static void refuseChanges(List<RegionLine> lines, Map<RegionCode, Region> current, RegionScope scope) {
		boolean same = lines.stream().allMatch((line) -> {
			Region known = current.get(line.code());
			return known != null && known.name().equals(line.name()) && !contradicts(line, known);
		});
		if (!same) {
			throw new RegionRefusal.TreeExists(scope.root(), current.size());
		}
	}

	private static boolean contradicts(RegionLine line, Region known) {
		return line.urbanRural() != null && known.urbanRural() != null && !line.urbanRural().equals(known.urbanRural());
	}

	private static List<Region> classified(List<RegionLine> lines, Map<RegionCode, Region> current) {
		List<Region> classified = new ArrayList<>();
		for (RegionLine line : lines) {
			Region known = current.get(line.code());
			String told = line.urbanRural();
			if (known != null && known.urbanRural() == null && told != null) {
				classified.add(known.classified(told));
			}
		}
		return classified;
	}

	/**
	 * What an import changed.
	 *
	 * @param edition the edition's date
	 * @param read lines read
	 * @param created regions that were new
	 * @param unchanged regions that were there already
	 * @param classified regions that were there and whose class of town and country was
	 * news
	 */
	public record Outcome(LocalDate edition, int read, int created, int unchanged, int classified) {
	}

}
