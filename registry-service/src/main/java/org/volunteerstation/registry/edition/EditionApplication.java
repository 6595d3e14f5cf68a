package org.volunteerstation.registry.edition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.Line;
import org.volunteerstation.registry.change.Rearrangement;
import org.volunteerstation.registry.change.Rearranging;
import org.volunteerstation.registry.region.RegionName;
import org.volunteerstation.registry.region.Regions;

/**
 * Applies an approved edition: first its steps are stored as orders, then they are
 * applied one by one, each in a transaction of its own. Whoever goes on after a kill
 * finds what is left in the journal.
 */
@Service
@Transactional
public class EditionApplication {

	private final Editions editions;

	private final Successions successions;

	private final Journal journal;

	private final Regions regions;

	private final Rearranging orders;

	private final EditionEvents events;

	private final Clock clock;

	EditionApplication(Editions editions, Successions successions, Journal journal, Regions regions, Rearranging orders,
			EditionEvents events, Clock clock) {
		this.editions = editions;
		this.successions = successions;
		this.journal = journal;
		this.regions = regions;
		this.orders = orders;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Refuses what could not be applied now.
	 * @param edition the edition
	 * @throws EditionRefusal.OrdersOpen when other orders concern the same codes
	 */
	@Transactional(readOnly = true)
	public void check(EditionDraft edition) {
		long open = this.journal.openOrders(edition, edition.scope());
		if (open > 0) {
			throw new EditionRefusal.OrdersOpen(open);
		}
	}

	/**
	 * Stores the steps as orders, unless that is done; from then on no other order can
	 * touch their codes.
	 * @param id the edition
	 * @param scope what the caller may write
	 */
	public void plan(String id, RegionScope scope) {
		EditionDraft edition = this.editions.lock(id, scope).orElseThrow(EditionRefusal.NotFound::new);
		if (edition.state() != EditionState.APPROVED || this.journal.progress(edition, scope).steps() > 0) {
			return;
		}
		check(edition);
		this.regions.lockForImport();
		Map<RegionCode, RegionName> after = this.editions.regions(edition, edition.scope());
		List<Chosen> chosen = this.successions.all(id, edition.scope())
			.stream()
			.map(Succession::toChosen)
			.flatMap(Optional::stream)
			.toList();
		List<Journal.Entry> entries = new ArrayList<>();
		for (Step step : Plan.of(this.regions.current(edition.scope()), after, chosen)) {
			ChangeOrder order = this.orders.prepare(rearrangement(edition, step), edition.scope());
			entries.add(new Journal.Entry(step, order.id()));
		}
		this.journal.add(edition, entries, edition.scope());
	}

	private static Rearrangement rearrangement(EditionDraft edition, Step step) {
		List<Line> lines = step.lines()
			.stream()
			.map((line) -> new Line(!line.keeps(), line.regionId(), line.from(), line.fromName(), line.to(),
					line.toName(), true))
			.toList();
		Map<RegionCode, RegionName> founded = new HashMap<>();
		step.founded().forEach((region) -> founded.put(region.code(), region.name()));
		EditionDraft.Signatures signed = edition.signatures();
		return new Rearrangement(step.region(), edition.on(), "edition " + edition.on(),
				Objects.requireNonNullElse(signed.submittedBy(), signed.draftedBy()),
				Objects.requireNonNullElse(signed.decidedBy(), signed.draftedBy()), lines, founded);
	}

	/**
	 * The orders that are not applied yet.
	 * @param id the edition
	 * @param scope what the caller may write
	 * @return in order
	 */
	@Transactional(readOnly = true)
	public List<String> pending(String id, RegionScope scope) {
		return this.journal.pending(edition(id, scope), scope);
	}

	/**
	 * How far an edition is.
	 * @param edition the edition
	 * @param scope what the caller may see
	 * @return the progress
	 */
	@Transactional(readOnly = true)
	public Journal.Progress progress(EditionDraft edition, RegionScope scope) {
		return this.journal.progress(edition, scope);
	}

	/**
	 * Applies a step, unless it is applied already.
	 * @param order its order
	 * @param scope what the caller may write
	 */
	public void apply(String order, RegionScope scope) {
		this.orders.apply(order, scope);
	}

	/**
	 * Closes an edition whose last step is applied.
	 * @param id the edition
	 * @param scope what the caller may write
	 */
	public void finish(String id, RegionScope scope) {
		EditionDraft edition = this.editions.lock(id, scope).orElseThrow(EditionRefusal.NotFound::new);
		if (edition.state() == EditionState.APPROVED && this.journal.pending(edition, scope).isEmpty()) {
			EditionDraft applied = edition.applied(this.clock);
			this.editions.save(applied, scope);
			this.events.stepped(applied);
		}
	}

	private EditionDraft edition(String id, RegionScope scope) {
		return this.editions.find(id, scope).orElseThrow(EditionRefusal.NotFound::new);
	}

}
