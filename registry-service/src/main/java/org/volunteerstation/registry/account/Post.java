package org.volunteerstation.registry.account;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * What a person does somewhere: one role in one region, for deputies with a last day.
 * Whether personal data are seen in clear is said of each post by itself.
 *
 * @param id identifier
 * @param role the role
 * @param region where
 * @param endsOn the last day; null without end
 * @param unmasks whether who acts in it may see personal data in clear
 * @param active whether the account acts in this post
 */
public record Post(String id, PostRole role, RegionCode region, @Nullable LocalDate endsOn, boolean unmasks,
		boolean active) {

	Post withActive(boolean active) {
		return new Post(this.id, this.role, this.region, this.endsOn, this.unmasks, active);
	}

	Post withUnmasks(boolean unmasks) {
		return new Post(this.id, this.role, this.region, this.endsOn, unmasks, this.active);
	}

	/** Without what somebody could not give. */
	Post withinRightsOf(Granter granter) {
		return withUnmasks(this.unmasks && GrantMatrix.allowsUnmasking(granter, this.role, this.region));
	}

	boolean isOver(LocalDate today) {
		return this.endsOn != null && this.endsOn.isBefore(today);
	}

	boolean isSame(Post other) {
		return this.role == other.role() && this.region.equals(other.region());
	}

	boolean isSame(PostDraft draft) {
		return this.role == draft.role() && this.region.equals(draft.region());
	}

}
