package org.volunteerstation.registry.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.region.RegionDirectory;

/**
 * Tells all that is wrong with an account that somebody writes down, where
 * {@link AccountOpening} refuses it for the first thing. It asks the register only of
 * what is refused anyway.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class AccountFaults {

	private final Accounts accounts;

	private final RegionDirectory directory;

	private final Clock clock;

	public AccountFaults(Accounts accounts, RegionDirectory directory, Clock clock) {
		this.accounts = accounts;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * Looks at what somebody wrote down.
	 * @param entry what it says
	 * @param granter who asks
	 * @return empty when nothing is wrong, or what is wrong is known when it is opened
	 */
	public List<Refusal> of(Entry entry, Granter granter) {
		List<Refusal> found = new ArrayList<>();
		LocalDate today = LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
		Optional<RegionCode> region = Optional.ofNullable(entry.region()).flatMap(RegionCode::parse);
		Optional<PostDraft> post = post(entry, region);
		String username = entry.username();
		if (username != null) {
			note(found, () -> AccountDraft.checkName(username));
		}
		post.filter((draft) -> granter.scope().covers(draft.region()))
			.ifPresent((draft) -> note(found, () -> draft.checkGranted(granter)));
		note(found, () -> PostDraft.checkEnd(entry.endsOn(), today));
		boolean named = entry.region() != null;
		if (named && region.isEmpty() || named && (entry.wrong() || !found.isEmpty())
				&& this.directory.regions(region.stream().toList(), granter.scope()).isEmpty()) {
			found.add(new AccountRefusal.RegionNotFound());
		}
		if (entry.wrong() || !found.isEmpty()) {
			post.ifPresent((draft) -> note(found, () -> checkName(entry, draft, today)));
		}
		return found;
	}

	private void checkName(Entry entry, PostDraft post, LocalDate today) {
		Optional.ofNullable(entry.username())
			.flatMap(this.accounts::named)
			.ifPresent((stored) -> stored.on(today).checkHolds(post));
	}

	private static Optional<PostDraft> post(Entry entry, Optional<RegionCode> region) {
		PostRole role = entry.role();
		return (role != null) ? region.map((code) -> new PostDraft(role, code, entry.endsOn(), entry.unmasks()))
				: Optional.empty();
	}

	private static void note(List<Refusal> found, Runnable check) {
		try {
			check.run();
		}
		catch (Refusal refusal) {
			found.add(refusal);
		}
	}

	/**
	 * What somebody wrote down of an account, as far as it can be read.
	 *
	 * @param username name to sign in with; null when it cannot be read
	 * @param role role of its post; null when it cannot be read
	 * @param region code of the post's region, right or wrong; null when there is none
	 * @param endsOn last day of the post; null without one
	 * @param unmasks whether personal data are seen in clear
	 * @param wrong whether something of it could not be read
	 */
	public record Entry(@Nullable String username, @Nullable PostRole role, @Nullable String region,
			@Nullable LocalDate endsOn, boolean unmasks, boolean wrong) {
	}

}
