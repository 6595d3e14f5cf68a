package org.volunteerstation.registry.account.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.account.AccountDraft;
import org.volunteerstation.registry.account.AccountOpening;
import org.volunteerstation.registry.account.AccountRefusal;
import org.volunteerstation.registry.account.PostDraft;
import org.volunteerstation.registry.account.PostRole;

/** What callers send. Presence is checked here, every rule in the feature's own types. */
final class AccountRequests {

	private static final int LONGEST_PASSWORD = 128;

	private AccountRequests() {
	}

	private static PostDraft draft(String role, String regionCode, @Nullable LocalDate endsOn) {
		return new PostDraft(PostRole.ofToken(role).orElseThrow(AccountRefusal.RoleUnknown::new),
				RegionCode.parse(regionCode).orElseThrow(OutsideScope::new), endsOn);
	}

	/**
	 * An account with its first post.
	 *
	 * @param username name to sign in with: 3 to 40 small letters, digits, and . _ -
	 * @param role for example {@code tier-officer}
	 * @param regionCode where
	 * @param endsOn the last day of a deputy; absent: none
	 */
	record Opening(@NotNull String username, @NotNull String role, @NotNull String regionCode,
			@Nullable LocalDate endsOn) {

		AccountDraft toDraft() {
			return new AccountDraft(this.username, draft(this.role, this.regionCode, this.endsOn));
		}

	}

	/**
	 * Many accounts, all or none.
	 *
	 * @param accounts up to 500
	 */
	record Batch(@NotEmpty @Size(max = AccountOpening.MAX_ROWS) List<@Valid @NotNull Opening> accounts) {

		List<AccountOpening.Candidate> rows() {
			return this.accounts.stream().<AccountOpening.Candidate>map((row) -> row::toDraft).toList();
		}

	}

	/**
	 * One more post.
	 *
	 * @param role for example {@code tier-officer}
	 * @param regionCode where
	 * @param endsOn the last day of a deputy; absent: none
	 */
	record FurtherPost(@NotNull String role, @NotNull String regionCode, @Nullable LocalDate endsOn) {

		PostDraft toDraft() {
			return draft(this.role, this.regionCode, this.endsOn);
		}

	}

	/**
	 * Who takes over.
	 *
	 * @param successorId the account that gets the posts
	 */
	record Handover(@NotNull String successorId) {
	}

	/**
	 * The post to act in.
	 *
	 * @param postId one of the own posts
	 */
	record Choice(@NotNull String postId) {
	}

	/**
	 * What a person types to set the own password.
	 *
	 * @param code the code from the slip
	 * @param password the password
	 */
	record Redemption(@NotNull @Size(max = 64) String code,
			@NotNull @Size(min = 12, max = LONGEST_PASSWORD) String password) {

		/** Neither the code nor the password stands in any log. */
		@Override
		public String toString() {
			return "Redemption";
		}

	}

}
