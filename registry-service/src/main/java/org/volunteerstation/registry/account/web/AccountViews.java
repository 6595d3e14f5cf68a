package org.volunteerstation.registry.account.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.AccountKeeping;
import org.volunteerstation.registry.account.ActivationCode;
import org.volunteerstation.registry.account.Post;

/** What callers see of accounts. */
final class AccountViews {

	/** Where a person types the code; the console prints it on the slip. */
	private static final String PAGE = "/activation";

	private AccountViews() {
	}

	/**
	 * An account with the posts that the caller may see.
	 *
	 * @param id identifier
	 * @param username name to sign in with
	 * @param state {@code INVITED}, {@code ACTIVE}, {@code LOCKED} or {@code ENDED}
	 * @param ready whether Keycloak knows the account
	 * @param problem why it does not: {@code username-taken}
	 * @param posts the posts that are not over
	 * @param version number of changes, from 1; also the ETag
	 * @param updatedAt when it was changed last
	 */
	record AccountView(String id, String username, String state, boolean ready, @Nullable String problem,
			List<PostView> posts, long version, Instant updatedAt) {

		static AccountView of(Account account, Function<RegionCode, String> names) {
			return new AccountView(account.id(), account.username(), account.state().name(), account.subject() != null,
					account.problem(), account.posts().stream().map((post) -> PostView.of(post, names)).toList(),
					account.version(), account.updatedAt());
		}

	}

	/**
	 * A post.
	 *
	 * @param id identifier
	 * @param role for example {@code tier-officer}
	 * @param regionCode where
	 * @param regionName the region's shown name
	 * @param endsOn the last day of a deputy
	 * @param unmasks whether who acts in it may see personal data in clear
	 * @param active whether the account acts in it
	 */
	record PostView(String id, String role, String regionCode, String regionName, @Nullable LocalDate endsOn,
			boolean unmasks, boolean active) {

		static PostView of(Post post, Function<RegionCode, String> names) {
			return new PostView(post.id(), post.role().token(), post.region().value(), names.apply(post.region()),
					post.endsOn(), post.unmasks(), post.active());
		}

	}

	/**
	 * A code for the slip, shown this once.
	 *
	 * @param accountId the account
	 * @param username name to sign in with
	 * @param code the code
	 * @param page where the person types it
	 * @param expiresAt when it is too old
	 * @param version version of the account since then
	 */
	record ActivationCodeView(String accountId, String username, String code, String page, Instant expiresAt,
			long version) {

		static ActivationCodeView of(Account account, ActivationCode code) {
			return new ActivationCodeView(account.id(), account.username(), code.text(), PAGE, code.expiresAt(),
					account.version());
		}

	}

	/**
	 * One slip of many, to be printed by who submitted the job; shown this once.
	 *
	 * @param accountId the account
	 * @param username name to sign in with
	 * @param role for example {@code tier-officer}
	 * @param regionCode where
	 * @param regionName the region's shown name
	 * @param code the code
	 * @param page where the person types it
	 * @param expiresAt when it is too old
	 */
	record SlipView(String accountId, String username, String role, String regionCode, String regionName, String code,
			String page, Instant expiresAt) {

		static SlipView of(AccountKeeping.Invited invited, Function<RegionCode, String> names) {
			Account account = invited.account();
			Post post = account.activePost().orElse(account.posts().getFirst());
			return new SlipView(account.id(), account.username(), post.role().token(), post.region().value(),
					names.apply(post.region()), invited.code().text(), PAGE, invited.code().expiresAt());
		}

	}

	/**
	 * What a batch opened.
	 *
	 * @param opened identifiers, in the order of the rows
	 */
	record OpenedView(List<String> opened) {
	}

}
