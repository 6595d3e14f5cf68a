package org.volunteerstation.registry.account;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;

/** What keeping accounts refuses; the codes are the contract's. */
public abstract sealed class AccountRefusal extends Refusal {

	private AccountRefusal(Kind kind, String code, @Nullable String pointer, Object... arguments) {
		super(kind, code, pointer, List.of(arguments));
	}

	/** No such account, or none for this caller. */
	public static final class NotFound extends AccountRefusal {

		public NotFound() {
			super(Kind.NOT_FOUND, "account-not-found", null);
		}

	}

	/** No such post, or none for this caller. */
	public static final class PostNotFound extends AccountRefusal {

		PostNotFound() {
			super(Kind.NOT_FOUND, "account-post-not-found", null);
		}

	}

	/** No such successor, or none for this caller. */
	public static final class SuccessorNotFound extends AccountRefusal {

		SuccessorNotFound() {
			super(Kind.NOT_FOUND, "account-not-found", "/successorId");
		}

	}

	/** The region lies within the scope, but is not known today. */
	public static final class RegionNotFound extends AccountRefusal {

		public RegionNotFound() {
			super(Kind.NOT_FOUND, "region-not-found", "/regionCode");
		}

	}

	/** The matrix does not let the caller give this role there. */
	public static final class NotGranted extends AccountRefusal {

		NotGranted(PostRole role, RegionCode region) {
			super(Kind.FORBIDDEN, "account-role-not-granted", "/role", role, region.value());
		}

	}

	/** The matrix does not let the caller show personal data in clear there. */
	public static final class UnmaskingNotGranted extends AccountRefusal {

		UnmaskingNotGranted(PostRole role, RegionCode region) {
			super(Kind.FORBIDDEN, "account-unmasking-not-granted", "/unmasks", role, region.value());
		}

	}

	/** The account is there already, and a sheet changes nothing of it. */
	public static final class UnmaskingByHand extends AccountRefusal {

		UnmaskingByHand() {
			super(Kind.CONFLICT, "account-unmasking-by-hand", "/unmasks");
		}

	}

	/** Nobody is let see personal data while an activation code is on its way. */
	public static final class UnmaskingTooEarly extends AccountRefusal {

		UnmaskingTooEarly() {
			super(Kind.CONFLICT, "account-unmasking-too-early", "/unmasks");
		}

	}

	/** No role of that name. */
	public static final class RoleUnknown extends AccountRefusal {

		public RoleUnknown() {
			super(Kind.INVALID, "account-role-unknown", "/role");
		}

	}

	/** The account holds a post that the caller could not give. */
	public static final class Beyond extends AccountRefusal {

		Beyond() {
			super(Kind.FORBIDDEN, "account-beyond", null);
		}

	}

	/** An office above locked it. */
	public static final class LockedAbove extends AccountRefusal {

		LockedAbove(RegionCode by) {
			super(Kind.FORBIDDEN, "account-locked-above", null, by.value());
		}

	}

	/** Nobody keeps the own account. */
	public static final class Own extends AccountRefusal {

		Own() {
			super(Kind.FORBIDDEN, "account-own", null);
		}

	}

	/** Somebody has that name already. */
	public static final class UsernameTaken extends AccountRefusal {

		public UsernameTaken() {
			super(Kind.CONFLICT, "account-username-taken", "/username");
		}

	}

	/** Not a name to sign in with. */
	public static final class UsernameInvalid extends AccountRefusal {

		UsernameInvalid() {
			super(Kind.INVALID, "account-username-invalid", "/username");
		}

	}

	/** The last day is over. */
	public static final class EndsInPast extends AccountRefusal {

		EndsInPast() {
			super(Kind.INVALID, "account-post-ends-in-past", "/endsOn");
		}

	}

	/** The account holds that post already. */
	public static final class PostHeld extends AccountRefusal {

		PostHeld() {
			super(Kind.CONFLICT, "account-post-held", "/role");
		}

	}

	/** More posts than one person can have. */
	public static final class TooManyPosts extends AccountRefusal {

		TooManyPosts(int most) {
			super(Kind.CONFLICT, "account-posts-too-many", null, most);
		}

	}

	/** An account without any post is ended instead. */
	public static final class LastPost extends AccountRefusal {

		LastPost() {
			super(Kind.CONFLICT, "account-last-post", null);
		}

	}

	/** Not from this state. */
	public static final class StepIllegal extends AccountRefusal {

		StepIllegal(AccountState state) {
			super(Kind.CONFLICT, "account-step-illegal", null, state);
		}

	}

	/** The code was never issued, is used up, replaced or too old. */
	public static final class CodeVoid extends AccountRefusal {

		CodeVoid() {
			super(Kind.NOT_FOUND, "activation-code-void", null);
		}

	}

	/** Keycloak does not know the account yet. */
	public static final class NotReady extends AccountRefusal {

		public NotReady() {
			super(Kind.CONFLICT, "activation-not-ready", null);
		}

	}

	/** Against the realm's rules for passwords. */
	public static final class PasswordRefused extends AccountRefusal {

		public PasswordRefused() {
			super(Kind.INVALID, "activation-password-refused", "/password");
		}

	}

	/** Rows of a batch were refused; nothing is stored. */
	public static final class BatchRefused extends AccountRefusal {

		private final transient List<Fault> faults;

		/**
		 * Refuses a batch.
		 * @param kind not found when any row named something that is not there
		 * @param code code of the whole
		 * @param faults the rows
		 */
		BatchRefused(Kind kind, String code, List<Fault> faults) {
			super(kind, code, (kind == Kind.NOT_FOUND) ? faults.getFirst().pointer() : null, faults.size());
			this.faults = List.copyOf(faults);
		}

		@Override
		public List<Fault> faults() {
			return this.faults;
		}

	}

	/** Somebody else changed it since it was read. */
	public static final class Stale extends AccountRefusal {

		public Stale() {
			super(Kind.STALE, "stale", null);
		}

	}

}
