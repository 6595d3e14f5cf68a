package org.volunteerstation.registry.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.change.Author;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.RegionLine;
import org.volunteerstation.registry.region.RegionLines;
import org.volunteerstation.registry.region.RegionName;
import org.volunteerstation.registry.region.RegionRefusal;
import org.volunteerstation.registry.region.Regions;

/** Takes a new edition in: checks its lines, compares it, keeps what was found. */
@Service
public class EditionIntake {

	private final Editions editions;

	private final Regions regions;

	private final EditionEvents events;

	private final Clock clock;

	EditionIntake(Editions editions, Regions regions, EditionEvents events, Clock clock) {
		this.editions = editions;
		this.regions = regions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Refuses what is no whole tree of the caller's province, or of a day to come.
	 * @param on the edition's day
	 * @param lines its well-formed lines
	 * @param scope what the caller may write
	 */
	public void check(LocalDate on, List<RegionLine> lines, RegionScope scope) {
		if (on.isAfter(LocalDate.now(this.clock.withZone(RegionDirectory.ZONE)))) {
			throw new RegionRefusal.DateInFuture(on);
		}
		RegionLines.refuseBadTree(lines, Set.of(), scope);
	}

	/**
	 * Compares an edition with the tree of today.
	 * @param id the identifier that it gets
	 * @param on its day
	 * @param lines its checked lines
	 * @param author who brings it
	 * @return the edition, open for decisions
	 */
	@Transactional
	public EditionDraft take(String id, LocalDate on, List<RegionLine> lines, Author author) {
		RegionScope scope = author.scope();
		check(on, lines, scope);
		Map<RegionCode, Region> current = this.regions.current(scope);
		Map<RegionCode, RegionName> before = new HashMap<>();
		current.forEach((code, region) -> before.put(code, region.name()));
		Map<RegionCode, RegionName> after = new HashMap<>();
		lines.forEach((line) -> after.put(line.code(), line.name()));
		refuseIncomplete(before, after);
		Differences found = Comparison.of(before, after);
		refuseOutdated(found, current, on);
		refuseOrphans(current, after.keySet(), on, scope);
		EditionDraft edition = EditionDraft.opened(id, scope.root(), on, after.size(), found.unchanged(),
				author.subject(), this.clock);
		this.editions.add(edition, after, before, found.proposals(), scope);
		this.events.stepped(edition);
		return edition;
	}

	private static void refuseIncomplete(Map<RegionCode, RegionName> before, Map<RegionCode, RegionName> after) {
		if (before.isEmpty()) {
			throw new EditionRefusal.NothingBefore();
		}
		Set<Tier> missing = tiers(before.keySet());
		missing.removeAll(tiers(after.keySet()));
		missing.stream().findFirst().ifPresent((tier) -> {
			throw new EditionRefusal.Incomplete(tier);
		});
		if (2 * after.size() < before.size()) {
			throw new EditionRefusal.TooFew(after.size(), before.size());
		}
	}

	private static Set<Tier> tiers(Set<RegionCode> codes) {
		Set<Tier> tiers = EnumSet.noneOf(Tier.class);
		codes.forEach((code) -> tiers.add(code.tier()));
		return tiers;
	}

	private static void refuseOutdated(Differences found, Map<RegionCode, Region> current, LocalDate on) {
		for (Proposal proposal : found.proposals()) {
			RegionCode from = proposal.from();
			Region region = (from != null) ? current.get(from) : null;
			if (region != null && !region.validFrom().isBefore(on)) {
				throw new EditionRefusal.Outdated(region.code(), region.validFrom());
			}
		}
	}

	/**
	 * On no day from the edition's on does a region lie below a code that is not there:
	 * neither a new one below a parent that began later, nor one that ended later below a
	 * code that the edition has not.
	 */
	private void refuseOrphans(Map<RegionCode, Region> current, Set<RegionCode> after, LocalDate on,
			RegionScope scope) {
		for (RegionCode code : after) {
			Region parent = code.parent().map(current::get).orElse(null);
			if (!current.containsKey(code) && parent != null && parent.validFrom().isAfter(on)) {
				throw new EditionRefusal.Outdated(parent.code(), parent.validFrom());
			}
		}
		this.regions.endedSince(on, scope).forEach((code, end) -> {
			if (code.parent().filter((parent) -> !after.contains(parent)).isPresent()) {
				throw new EditionRefusal.Outdated(code, end);
			}
		});
	}

}
