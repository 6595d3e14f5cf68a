package org.volunteerstation.registry.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.region.RegionDirectory;

/** Writes, publishes and withdraws an office's notices. */
@Service
@Transactional
public class NoticeSending {

	private final Notices notices;

	private final NoticeEvents events;

	private final RegionDirectory directory;

	private final IdGenerator ids;

	private final Clock clock;

	public NoticeSending(Notices notices, NoticeEvents events, RegionDirectory directory, IdGenerator ids,
			Clock clock) {
		this.notices = notices;
		this.events = events;
		this.directory = directory;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Writes a draft.
	 * @param text what it says
	 * @param tiers tiers that it reaches
	 * @param regions subtrees that it reaches; none for the office's own
	 * @param author who writes
	 * @param scope the office
	 * @return the draft
	 */
	public Notice draft(NoticeText text, Collection<Tier> tiers, Collection<RegionCode> regions, String author,
			RegionScope scope) {
		text.check(today());
		Notice notice = Notice.draft(this.ids.next(), scope.root(), author, text, audience(tiers, regions, scope),
				this.clock);
		this.notices.add(notice, scope);
		this.events.record("notice.draft", notice.id(), scope.root());
		return notice;
	}

	/**
	 * Changes a draft.
	 * @param seen the notice and the version that the caller has seen
	 * @param text what it says
	 * @param tiers tiers that it reaches
	 * @param regions subtrees that it reaches; none for the office's own
	 * @param scope the office
	 * @return the next version
	 */
	public Notice revise(Seen seen, NoticeText text, Collection<Tier> tiers, Collection<RegionCode> regions,
			RegionScope scope) {
		Notice before = load(seen, scope);
		before.checkDraft();
		text.check(today());
		Notice notice = before.revised(text, audience(tiers, regions, scope), this.clock);
		this.notices.save(notice, scope);
		this.events.record("notice.revise", notice.id(), scope.root());
		return notice;
	}

	/**
	 * Removes a draft.
	 * @param seen the notice and the version that the caller has seen
	 * @param scope the office
	 */
	public void discard(Seen seen, RegionScope scope) {
		Notice notice = load(seen, scope);
		notice.checkDraft();
		this.notices.remove(notice, scope);
		this.events.record("notice.discard", notice.id(), scope.root());
	}

	/**
	 * Sends a draft to its audience.
	 * @param seen the notice and the version that the caller has seen
	 * @param scope the office
	 * @return the notice, which changes no more
	 */
	public Notice publish(Seen seen, RegionScope scope) {
		Notice draft = load(seen, scope);
		draft.checkDraft();
		draft.text().check(today());
		Notice notice = draft.published(this.notices.addressed(draft, today(), scope), this.clock);
		this.notices.address(notice, this.ids.next(), scope);
		this.notices.save(notice, scope);
		this.events.published(notice, scope.root());
		return notice;
	}

	/**
	 * Takes a published notice back.
	 * @param seen the notice and the version that the caller has seen
	 * @param reason why; its readers see it
	 * @param scope the office
	 * @return the notice
	 */
	public Notice withdraw(Seen seen, String reason, RegionScope scope) {
		Notice notice = load(seen, scope).withdrawn(reason, this.clock);
		this.notices.save(notice, scope);
		int read = this.notices.read(List.of(notice.id()), scope).getOrDefault(notice.id(), 0);
		this.events.withdrawn(notice, read, scope.root());
		return notice;
	}

	private Notice load(Seen seen, RegionScope scope) {
		Notice notice = this.notices.lock(seen.id(), scope).orElseThrow(NoticeRefusal.NotFound::new);
		if (notice.version() != seen.version()) {
			throw new NoticeRefusal.Stale();
		}
		return notice;
	}

	private Audience audience(Collection<Tier> tiers, Collection<RegionCode> regions, RegionScope scope) {
		Audience audience = Audience.of(tiers, regions, scope);
		List<RegionCode> chosen = audience.regions();
		if (this.directory.regions(chosen, scope).size() != chosen.size()) {
			throw new OutsideScope();
		}
		return audience;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
	}

	/**
	 * What a caller acts on.
	 *
	 * @param id the notice
	 * @param version the version that the caller has seen
	 */
	public record Seen(String id, long version) {
	}

}
