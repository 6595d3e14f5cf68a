package org.volunteerstation.registry.edition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.registry.change.Followers;
import org.volunteerstation.registry.region.RegionDirectory;

/** Which state of the tree reports stand on: the one that every service has followed. */
@Service
@Transactional(readOnly = true)
public class EditionStanding {

	private final Editions editions;

	private final Journal journal;

	private final Followers followers;

	private final Clock clock;

	EditionStanding(Editions editions, Journal journal, Followers followers, Clock clock) {
		this.editions = editions;
		this.journal = journal;
		this.followers = followers;
		this.clock = clock;
	}

	/**
	 * Where the caller's part of the tree stands.
	 * @param scope what the caller may see
	 * @return the state
	 */
	public Standing of(RegionScope scope) {
		LocalDate on = null;
		LocalDate pending = null;
		Set<String> onTheWay = this.journal.onTheWay(scope);
		for (EditionDraft edition : this.editions.list(new SliceQuery(null, SliceQuery.MAX_LIMIT), scope)) {
			boolean followed = !onTheWay.contains(edition.id());
			if (followed && edition.state() == EditionState.APPLIED) {
				on = edition.on();
				break;
			}
			// Also one that was given up when some of its steps had been applied.
			if (!followed || edition.state() == EditionState.APPROVED) {
				pending = edition.on();
			}
		}
		Followers.OnTheWay waiting = this.followers.onTheWay(scope);
		LocalDate first = waiting.first();
		LocalDate asOf = (first != null) ? first.minusDays(1)
				: LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
		return new Standing(on, pending, asOf, waiting.since(), waiting.orders(), waiting.missing());
	}

	/**
	 * Which state of the tree reports stand on.
	 *
	 * @param on the day of the newest edition that every service follows; null when the
	 * tree comes from no compared edition
	 * @param pending the day of one that is being applied or followed; null when there is
	 * none
	 * @param asOf the last day whose tree every service follows: today when nothing is on
	 * its way
	 * @param since when the last change was followed by all; null before the first
	 * @param orders orders that are on their way
	 * @param missing services that have not followed them, each with the number of orders
	 */
	public record Standing(@Nullable LocalDate on, @Nullable LocalDate pending, LocalDate asOf, @Nullable Instant since,
			long orders, Map<String, Long> missing) {
	}

}
