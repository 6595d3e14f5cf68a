package org.volunteerstation.registry.account;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/**
 * What a person does somewhere: one role in one region, for deputies with a last day.
 *
 * @param id identifier
 * @param role the role
 * @param region where
 * @param endsOn the last day; null without end
 * @param active whether the account acts in this post
 */
public record Post(String id, PostRole role, RegionCode region, @Nullable LocalDate endsOn, boolean active) {

	Post withActive(boolean active) {
		return new Post(this.id, this.role, this.region, this.endsOn, active);
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
