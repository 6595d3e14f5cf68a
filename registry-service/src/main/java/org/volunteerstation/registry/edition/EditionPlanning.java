package org.volunteerstation.registry.edition;

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

/** Turns an approved edition into the orders that it is applied by, all at once. */
@Service
@Transactional
public class EditionPlanning {

	private final Editions editions;

	private final ComparedTree tree;

	private final Successions successions;

	private final Journal journal;

	private final OrdersInTheWay inTheWay;

	private final Regions regions;

	private final Rearranging orders;

	EditionPlanning(Editions editions, ComparedTree tree, Successions successions, Journal journal,
			OrdersInTheWay inTheWay, Regions regions, Rearranging orders) {
		this.editions = editions;
		this.tree = tree;
		this.successions = successions;
		this.journal = journal;
		this.inTheWay = inTheWay;
		this.regions = regions;
		this.orders = orders;
	}

	/**
	 * Refuses what could not be applied now. Whoever changes the tree waits, so that what
	 * was found stays so until the transaction ends.
	 * @param edition the edition
	 * @throws EditionRefusal.OrdersOpen when other orders concern the same codes
	 * @throws EditionRefusal.TreeChanged when the tree is not the one that the edition
	 * was compared with
	 */
	public void check(EditionDraft edition) {
		this.regions.lockForImport();
		this.inTheWay.refuse(edition);
		this.tree.changed(edition, edition.scope()).ifPresent((code) -> {
			throw new EditionRefusal.TreeChanged(code);
		});
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

}
