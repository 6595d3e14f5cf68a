package org.volunteerstation.registry.account;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * A post that somebody shall get.
 *
 * @param role the role
 * @param region where
 * @param endsOn the last day; null without end
 * @param unmasks whether who acts in it may see personal data in clear
 */
public record PostDraft(PostRole role, RegionCode region, @Nullable LocalDate endsOn, boolean unmasks) {

	Post toPost(String id, boolean active) {
		return new Post(id, this.role, this.region, this.endsOn, this.unmasks, active);
	}

	/** Makes sure that an account opened by this draft is what another asks for. */
	void checkHolds(PostDraft other) {
		if (this.role != other.role() || !this.region.equals(other.region())) {
			throw new AccountRefusal.UsernameTaken();
		}
		if (other.unmasks() && !this.unmasks) {
			throw new AccountRefusal.UnmaskingByHand();
		}
	}

	void check(Granter granter, LocalDate today) {
		granter.scope().narrow(this.region);
		checkGranted(granter);
		checkEnd(this.endsOn, today);
	}

	void checkGranted(Granter granter) {
		if (!GrantMatrix.allows(granter, this.role, this.region)) {
			throw new AccountRefusal.NotGranted(this.role, this.region);
		}
		if (this.unmasks && !GrantMatrix.allowsUnmasking(granter, this.role, this.region)) {
			throw new AccountRefusal.UnmaskingNotGranted(this.role, this.region);
		}
	}

	static void checkEnd(@Nullable LocalDate endsOn, LocalDate today) {
		if (endsOn != null && endsOn.isBefore(today)) {
			throw new AccountRefusal.EndsInPast();
		}
	}

}
