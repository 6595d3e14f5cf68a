package org.volunteerstation.registry.edition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.change.Author;
import org.volunteerstation.registry.change.ChangeState;

/** Shows editions with their proposals, and lets officials decide on them. */
@Service
@Transactional
public class EditionReview {

	private final Editions editions;

	private final Successions successions;

	private final Journal journal;

	private final EditionEvents events;

	private final Clock clock;

	EditionReview(Editions editions, Successions successions, Journal journal, EditionEvents events, Clock clock) {
		this.editions = editions;
		this.successions = successions;
		this.journal = journal;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * One edition.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return the edition
	 */
	@Transactional(readOnly = true)
	public EditionDraft edition(String id, RegionScope scope) {
		return this.editions.find(id, scope).orElseThrow(EditionRefusal.NotFound::new);
	}

	/**
	 * Editions of the caller's province, the newest first.
	 * @param query which page
	 * @param scope what the caller may see
	 * @return the slice
	 */
	@Transactional(readOnly = true)
	public Slice<EditionDraft> editions(SliceQuery query, RegionScope scope) {
		return Slice.cut(this.editions.list(query, scope), query, EditionDraft::id);
	}

	/**
	 * The steps that an approved edition is applied by.
	 * @param id the edition
	 * @param state where their orders stand; null for any
	 * @param query which page
	 * @param scope what the caller may see
	 * @return the slice, by number
	 */
	@Transactional(readOnly = true)
	public Slice<JournalStep> steps(String id, @Nullable ChangeState state, SliceQuery query, RegionScope scope) {
		return Slice.cut(this.journal.steps(edition(id, scope), state, query, scope), query,
				(step) -> Integer.toString(step.number()));
	}

	/**
	 * How many proposals of each sort the caller may see.
	 * @param edition an edition that the caller may see
	 * @param scope what the caller may see
	 * @return the counts
	 */
	@Transactional(readOnly = true)
	public List<Successions.Count> counts(EditionDraft edition, RegionScope scope) {
		return this.successions.counts(edition.id(), scope);
	}

	/**
	 * Proposals by code.
	 * @param id the edition
	 * @param filter which
	 * @param query which page
	 * @param scope what the caller may see
	 * @return the slice
	 */
	@Transactional(readOnly = true)
	public Slice<Succession> proposals(String id, SuccessionFilter filter, SliceQuery query, RegionScope scope) {
		EditionDraft edition = edition(id, scope);
		return Slice.cut(this.successions.list(edition.id(), filter, query, scope), query,
				(one) -> one.proposal().key());
	}

	/**
	 * One proposal.
	 * @param id the edition
	 * @param key its name within the edition
	 * @param scope what the caller may see
	 * @return the proposal
	 */
	@Transactional(readOnly = true)
	public Succession proposal(String id, String key, RegionScope scope) {
		return find(edition(id, scope), List.of(key), scope).getFirst();
	}

	/**
	 * Decides on one proposal.
	 * @param id the edition
	 * @param verdict what is decided
	 * @param author who decides
	 * @return the proposal
	 */
	public Succession decide(String id, Verdict verdict, Author author) {
		EditionDraft edition = held(id, author.scope());
		Succession known = find(edition, List.of(verdict.key()), author.scope()).getFirst();
		if (known.version() != verdict.version()) {
			throw new EditionRefusal.Stale();
		}
		save(edition, List.of(verdict), List.of(known), author);
		this.events.decided(edition, verdict.key());
		return proposal(id, verdict.key(), author.scope());
	}

	/**
	 * Decides on many proposals. What is decided so already stays, and so does what
	 * somebody has decided otherwise since the caller saw it.
	 * @param id the edition
	 * @param verdicts what is decided
	 * @param author who decides
	 * @return the verdicts that came too late
	 */
	public Set<Verdict> decide(String id, List<Verdict> verdicts, Author author) {
		EditionDraft edition = held(id, author.scope());
		List<Succession> known = find(edition, verdicts.stream().map(Verdict::key).toList(), author.scope());
		List<Verdict> news = new ArrayList<>();
		List<Succession> changing = new ArrayList<>();
		Set<Verdict> late = new HashSet<>();
		for (int place = 0; place < known.size(); place++) {
			Verdict verdict = verdicts.get(place);
			Succession one = known.get(place);
			if (verdict.isOf(one)) {
				continue;
			}
			if (verdict.version() != one.version()) {
				late.add(verdict);
				continue;
			}
			news.add(verdict);
			changing.add(one);
		}
		save(edition, news, changing, author);
		if (!news.isEmpty()) {
			this.events.decided(edition, "x" + news.size());
		}
		return late;
	}

	/**
	 * Confirms all open proposals of a filter.
	 * @param id the edition
	 * @param filter which
	 * @param author who confirms, and where
	 * @return how many were confirmed
	 */
	public int confirm(String id, SuccessionFilter filter, Author author) {
		EditionDraft edition = held(id, author.scope());
		int confirmed = this.successions.confirm(edition.id(), filter, author.subject(), author.scope());
		if (confirmed > 0) {
			this.events.decided(edition, "x" + confirmed);
		}
		return confirmed;
	}

	/**
	 * Takes a step.
	 * @param id the edition
	 * @param to where to
	 * @param remark what is said to it; null for nothing
	 * @param version the version that the caller has seen
	 * @param author who takes it
	 * @return the edition
	 */
	public EditionDraft step(String id, EditionState to, @Nullable String remark, long version, Author author) {
		EditionDraft known = this.editions.lock(id, author.scope()).orElseThrow(EditionRefusal.NotFound::new);
		if (known.version() != version) {
			throw new EditionRefusal.Stale();
		}
		EditionDraft edition = known.step(to, author, remark, this.clock);
		if (known.state() == EditionState.APPROVED && to == EditionState.WITHDRAWN) {
			refuseComplete(known, author.scope());
		}
		this.editions.save(edition, author.scope());
		this.events.stepped(edition);
		return edition;
	}

	/** All its steps are applied; its job has only to say so. */
	private void refuseComplete(EditionDraft approved, RegionScope scope) {
		Journal.Progress progress = this.journal.progress(approved, scope);
		if (progress.steps() > 0 && progress.isComplete()) {
			throw new EditionRefusal.StepIllegal(EditionState.APPLIED, EditionState.WITHDRAWN);
		}
	}

	/**
	 * Notes the job that works on an edition from now on.
	 * @param edition the edition
	 * @param job the job's identifier
	 * @param scope what the caller may write
	 */
	public void noteJob(EditionDraft edition, String job, RegionScope scope) {
		this.editions.noteJob(edition, job, scope);
	}

	/**
	 * The job that worked on an edition last.
	 * @param edition an edition that the caller may see
	 * @param scope what the caller may see
	 * @return its identifier; empty before it was approved
	 */
	@Transactional(readOnly = true)
	public Optional<String> job(EditionDraft edition, RegionScope scope) {
		return this.editions.job(edition, scope);
	}

	private EditionDraft held(String id, RegionScope scope) {
		EditionDraft edition = this.editions.hold(id, scope).orElseThrow(EditionRefusal.NotFound::new);
		edition.requireOpen();
		return edition;
	}

	private List<Succession> find(EditionDraft edition, List<String> keys, RegionScope scope) {
		Map<String, Succession> known = this.successions.findAll(edition.id(), keys, scope);
		List<Succession> found = new ArrayList<>();
		for (String key : keys) {
			Succession one = known.get(key);
			if (one == null) {
				throw new EditionRefusal.SuccessionNotFound((keys.size() > 1) ? "/key" : null);
			}
			found.add(one);
		}
		return found;
	}

	private void save(EditionDraft edition, List<Verdict> verdicts, List<Succession> known, Author author) {
		Set<RegionCode> targets = new HashSet<>();
		for (Verdict verdict : verdicts) {
			RegionCode to = verdict.to();
			if (to != null && !author.scope().covers(to)) {
				throw new OutsideScope();
			}
			if (to != null) {
				targets.add(to);
			}
		}
		Collection<RegionCode> there = this.editions.known(edition, targets, author.scope());
		if (!there.containsAll(targets)) {
			throw new EditionRefusal.TargetUnknown();
		}
		List<Succession> decided = new ArrayList<>();
		for (int place = 0; place < verdicts.size(); place++) {
			Verdict verdict = verdicts.get(place);
			decided.add(known.get(place).decided(verdict.decision(), verdict.to(), author.subject(), this.clock));
		}
		this.successions.save(decided, author.scope());
	}

}
