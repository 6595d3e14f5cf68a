package org.volunteerstation.registry.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.standard.Checklist;
import org.volunteerstation.registry.standard.Standards;

/** What the inspecting office does with a visit besides having things put right. */
@Service
@Transactional
public class Inspecting {

	private final Desk desk;

	private final Visits visits;

	private final Standards standards;

	private final InspectionEvents events;

	private final IdGenerator ids;

	private final Clock clock;

	Inspecting(Desk desk, Visits visits, Standards standards, InspectionEvents events, IdGenerator ids, Clock clock) {
		this.desk = desk;
		this.visits = visits;
		this.standards = standards;
		this.events = events;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * The checklist that a visit of today goes through: what the standard asks of such a
	 * site, and what the report of the visit says of other items all the same.
	 * @param visit the visit
	 * @param scope what the caller may see
	 * @return its current edition, without items that another one answers
	 */
	@Transactional(readOnly = true)
	public Checklist checklist(Visit visit, RegionScope scope) {
		Checklist current = this.standards.checklist(today());
		Set<String> asked = codes(asked(current, visit, scope));
		Report report = visit.report();
		if (report != null && report.edition() == current.edition()) {
			report.results().forEach((result) -> asked.add(result.code()));
		}
		return new Checklist(current.edition(),
				current.items().stream().filter((item) -> asked.contains(item.code())).toList());
	}

	/**
	 * Writes the report of a visit, or mends it while the community has not been told.
	 * @param seen the visit and the version that the caller has seen
	 * @param entry what was seen and found
	 * @param by who was there
	 * @param scope what the caller may see
	 * @return the visit
	 */
	public Visit record(Seen seen, Entry entry, Inspector by, RegionScope scope) {
		Visit before = this.desk.ofOffice(seen, scope);
		check(entry, before, scope);
		List<Deficiency> findings = new ArrayList<>();
		for (Deficiency.Draft draft : entry.findings()) {
			findings.add(Deficiency.found(this.ids.next(), findings.size() + 1, draft));
		}
		Visit after = before
			.recorded(new Report(by, entry.on(), entry.edition(), entry.note(), entry.results(), findings), this.clock);
		this.visits.saveReport(after, scope);
		this.events.visited(InspectionEvents.Step.VISITED, after);
		return after;
	}

	/**
	 * Closes a visit that was looked at again, that could not be made, or whose station
	 * is withdrawn before all is put right.
	 * @param seen the visit and the version that the caller has seen
	 * @param reason why; needed when nobody was there, or something is not put right
	 * @param scope what the caller may see
	 * @return the visit
	 */
	public Visit close(Seen seen, @Nullable String reason, RegionScope scope) {
		Visit before = this.desk.ofOffice(seen, scope);
		Visit after = before.closed(reason, this.visits.isStationWithdrawn(before.site().station(), scope), this.clock);
		this.visits.save(after, scope);
		this.events.visited(InspectionEvents.Step.CLOSED, after);
		return after;
	}

	/**
	 * Publishes the findings of a visit in the ledger.
	 * @param seen the visit and the version that the caller has seen
	 * @param scope what the caller may see
	 * @return the visit
	 */
	public Visit publish(Seen seen, RegionScope scope) {
		Visit before = this.desk.ofOffice(seen, scope);
		if (before.outcome().publishedOn() != null) {
			return before;
		}
		Visit after = before.published(this.clock);
		this.visits.save(after, scope);
		this.events.visited(InspectionEvents.Step.PUBLISHED, after);
		return after;
	}

	private void check(Entry entry, Visit visit, RegionScope scope) {
		LocalDate today = today();
		if (entry.on().isAfter(today)) {
			throw new InspectionRefusal.Invalid("date-in-future", "/visitedOn", entry.on());
		}
		Checklist checklist = checklist(visit, scope);
		if (entry.edition() != checklist.edition()) {
			throw new InspectionRefusal.Conflict("inspection-edition-old", checklist.edition());
		}
		Set<String> codes = codes(checklist);
		Set<String> left = new HashSet<>(codes);
		for (ItemResult result : entry.results()) {
			if (!left.remove(result.code())) {
				throw new InspectionRefusal.Invalid(
						codes.contains(result.code()) ? "inspection-item-twice" : "inspection-item-foreign", "/items",
						result.code());
			}
		}
		Checklist asked = asked(checklist, visit, scope);
		asked.items().stream().filter((item) -> left.contains(item.code())).findFirst().ifPresent((item) -> {
			throw new InspectionRefusal.Invalid("inspection-item-missing", "/items", item.name());
		});
		for (int each = 0; each < entry.findings().size(); each++) {
			checkFinding(entry.findings().get(each), "/findings/" + each, codes, today);
		}
	}

	private static void checkFinding(Deficiency.Draft draft, String pointer, Set<String> codes, LocalDate today) {
		draft.check(pointer, today);
		if (draft.item() != null && !codes.contains(draft.item())) {
			throw new InspectionRefusal.Invalid("inspection-item-foreign", pointer + "/item", draft.item());
		}
	}

	/** What the standard asks of such a site, as far as somebody has to look. */
	private Checklist asked(Checklist list, Visit visit, RegionScope scope) {
		Checklist own = this.visits.kind(visit.site().station(), scope).map(list::of).orElse(list);
		return new Checklist(own.edition(),
				own.items().stream().filter((item) -> item.derivation() != Checklist.Derivation.SAME).toList());
	}

	private static Set<String> codes(Checklist list) {
		Set<String> codes = new HashSet<>();
		list.items().forEach((item) -> codes.add(item.code()));
		return codes;
	}

	private LocalDate today() {
		return Visit.today(this.clock);
	}

	/**
	 * What somebody enters of a visit.
	 *
	 * @param on the day
	 * @param edition the checklist that was gone through
	 * @param note in words
	 * @param results one for each item
	 * @param findings what is to be said
	 */
	public record Entry(LocalDate on, int edition, @Nullable String note, List<ItemResult> results,
			List<Deficiency.Draft> findings) {

		public Entry {
			results = List.copyOf(results);
			findings = List.copyOf(findings);
		}

	}

}
