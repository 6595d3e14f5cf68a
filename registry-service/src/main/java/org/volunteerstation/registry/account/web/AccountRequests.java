package org.volunteerstation.registry.account.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.account.AccountDraft;
import org.volunteerstation.registry.account.AccountFilter;
import org.volunteerstation.registry.account.AccountOpening;
import org.volunteerstation.registry.account.AccountRefusal;
import org.volunteerstation.registry.account.AccountState;
import org.volunteerstation.registry.account.PostDraft;
import org.volunteerstation.registry.account.PostRole;
import org.volunteerstation.registry.account.sheet.AccountExport;
import org.volunteerstation.registry.region.sheet.RegionOrder;

/** What callers send. Presence is checked here, every rule in the feature's own types. */
final class AccountRequests {

	private static final int LONGEST_PASSWORD = 128;

	private AccountRequests() {
	}

	private static PostDraft draft(String role, String regionCode, @Nullable LocalDate endsOn,
			@Nullable Boolean unmasks) {
		return new PostDraft(PostRole.ofToken(role).orElseThrow(AccountRefusal.RoleUnknown::new),
				RegionCode.parse(regionCode).orElseThrow(OutsideScope::new), endsOn, Boolean.TRUE.equals(unmasks));
	}

	static @Nullable PostRole role(@Nullable String token) {
		return (token != null) ? PostRole.ofToken(token).orElseThrow(AccountRefusal.RoleUnknown::new) : null;
	}

	/**
	 * What to look for.
	 *
	 * @param username the start of a name to sign in with
	 * @param region a region of the own subtree; absent: all of it
	 * @param role only posts of this role; absent: any
	 * @param states only accounts in these states; absent: any
	 */
	record AccountSearch(@NotNull @Size(min = 1, max = AccountDraft.MAX_LENGTH) String username,
			@Nullable String region, @Nullable String role, @Nullable Set<@NotNull AccountState> states) {

		AccountFilter toFilter() {
			return new AccountFilter(AccountRequests.role(this.role), (this.states != null) ? this.states : Set.of(),
					this.username.strip().toLowerCase(Locale.ROOT));
		}

		RegionScope within(RegionScope scope) {
			return (this.region != null)
					? scope.narrow(RegionCode.parse(this.region).orElseThrow(AccountRefusal.RegionNotFound::new))
					: scope;
		}

	}

	/**
	 * An account with its first post.
	 *
	 * @param username name to sign in with: 3 to 40 small letters, digits, and . _ -
	 * @param role for example {@code tier-officer}
	 * @param regionCode where
	 * @param endsOn the last day of a deputy; absent: none
	 * @param unmasks whether the person may see personal data in clear; absent: no
	 */
	record NewAccount(@NotNull String username, @NotNull String role, @NotNull String regionCode,
			@Nullable LocalDate endsOn, @Nullable Boolean unmasks) {

		AccountDraft toDraft() {
			return new AccountDraft(this.username, draft(this.role, this.regionCode, this.endsOn, this.unmasks));
		}

	}

	/**
	 * Which posts go out as a sheet; what is absent asks for any.
	 *
	 * @param region a region of the own subtree; absent: all of it
	 * @param role only posts of this role
	 * @param states only accounts in these states
	 * @param username the start of a name to sign in with
	 */
	record AccountExportFilter(@Nullable String region, @Nullable String role,
			@Nullable Set<@NotNull AccountState> states,
			@Nullable @Size(max = AccountDraft.MAX_LENGTH) String username) {

		AccountExport.Order toOrder(RegionScope scope) {
			String start = (this.username != null) ? this.username.strip().toLowerCase(Locale.ROOT) : "";
			return new AccountExport.Order(new RegionOrder(this.region).within(scope).root().value(),
					AccountRequests.role(this.role), (this.states != null) ? this.states : Set.of(),
					start.isEmpty() ? null : start);
		}

	}

	/**
	 * Many accounts, all or none.
	 *
	 * @param accounts up to 500
	 */
	record AccountBatch(@NotEmpty @Size(max = AccountOpening.MAX_ROWS) List<@Valid @NotNull NewAccount> accounts) {

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
	 * @param unmasks whether the person may see personal data in clear; absent: no
	 */
	record NewPost(@NotNull String role, @NotNull String regionCode, @Nullable LocalDate endsOn,
			@Nullable Boolean unmasks) {

		PostDraft toDraft() {
			return draft(this.role, this.regionCode, this.endsOn, this.unmasks);
		}

	}

	/**
	 * Who takes over.
	 *
	 * @param successorId the account that gets the posts
	 */
	record PostHandover(@NotNull String successorId) {
	}

	/**
	 * The post to act in.
	 *
	 * @param postId one of the own posts
	 */
	record PostChoice(@NotNull String postId) {
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
