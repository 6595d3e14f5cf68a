package org.volunteerstation.registry.edition;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.Map;
import java.util.Collection;
import java.util.Objects;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.change.GivingUp;
import org.volunteerstation.registry.change.Rearranging;

/**
 * Applies an approved edition once it is planned, or withdraws what is left of one that
 * was given up: its orders one by one, each in a transaction of its own. Whoever goes on
 * after a kill finds what is left in the journal.
 */
@Service
@Transactional
public class EditionApplication {

	private final Editions editions;

	private final Journal journal;

	private final Rearranging orders;

	private final GivingUp givingUp;

	private final EditionEvents events;

	private final Clock clock;

	EditionApplication(Editions editions, Journal journal, Rearranging orders, GivingUp givingUp, EditionEvents events,
			Clock clock) {
		this.editions = editions;
		this.journal = journal;
		this.orders = orders;
		this.givingUp = givingUp;
		this.events = events;
		this.clock = clock;
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
	 * How far several editions are.
	 * @param editions the editions
	 * @param scope what the caller may see
	 * @return the progress of each
	 */
	@Transactional(readOnly = true)
	public Function<EditionDraft, Journal.Progress> progress(Collection<EditionDraft> editions, RegionScope scope) {
		Map<String, Journal.Progress> found = this.journal.progress(editions, scope);
		return (edition) -> found.getOrDefault(edition.id(), Journal.Progress.NONE);
	}

	/**
	 * Applies a step, unless it is applied already or the edition was given up meanwhile.
	 * One that has begun by then is applied to its end: the order's own lock decides.
	 * @param id the edition
	 * @param order the step's order
	 * @param scope what the caller may write
	 * @return whether the edition is still to be applied
	 */
	public boolean apply(String id, String order, RegionScope scope) {
		boolean goesOn = edition(id, scope).state() == EditionState.APPROVED;
		if (goesOn) {
			this.orders.apply(order, scope);
		}
		return goesOn;
	}

	/**
	 * Withdraws a step of an edition that was given up, unless it is applied by now.
	 * @param id the edition
	 * @param order the step's order
	 * @param scope what the caller may write
	 */
	public void withdraw(String id, String order, RegionScope scope) {
		EditionDraft edition = edition(id, scope);
		if (edition.state() == EditionState.WITHDRAWN) {
			EditionDraft.Signatures signed = edition.signatures();
			this.givingUp.withdraw(order, Objects.requireNonNullElse(signed.decidedBy(), signed.draftedBy()),
					edition.remark(), scope);
		}
	}

	/**
	 * Closes an edition whose last step is applied. That is so too when it was given up
	 * while the last one was being applied: its state says what became of the tree.
	 * @param id the edition
	 * @param scope what the caller may write
	 */
	public void finish(String id, RegionScope scope) {
		EditionDraft edition = this.editions.lock(id, scope).orElseThrow(EditionRefusal.NotFound::new);
		Journal.Progress progress = this.journal.progress(edition, scope);
		boolean applied = switch (edition.state()) {
			case APPROVED -> progress.isComplete();
			case WITHDRAWN -> progress.steps() > 0 && progress.isComplete();
			case OPEN, SUBMITTED, APPLIED -> false;
		};
		if (applied) {
			EditionDraft finished = edition.applied(this.clock);
			this.editions.save(finished, scope);
			this.events.stepped(finished);
		}
	}

	private EditionDraft edition(String id, RegionScope scope) {
		return this.editions.find(id, scope).orElseThrow(EditionRefusal.NotFound::new);
	}

}
