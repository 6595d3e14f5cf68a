package org.volunteerstation.registry.change.db;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;

/** A target of one year while an order is worked out. */
final class PlacedTarget {

	private final String id;

	private final RegionCode region;

	private final LocalDate dueOn;

	private final boolean split;

	private final boolean founded;

	private @Nullable RegionCode above;

	private int communities;

	private boolean withdrawn;

	private boolean changed;

	private PlacedTarget(String id, RegionCode region, LocalDate dueOn, boolean split, boolean founded) {
		this.id = id;
		this.region = region;
		this.dueOn = dueOn;
		this.split = split;
		this.founded = founded;
		this.changed = founded;
	}

	static PlacedTarget stored(String id, RegionCode region, int communities, LocalDate dueOn,
			@Nullable RegionCode above, boolean split) {
		PlacedTarget target = new PlacedTarget(id, region, dueOn, split, false);
		target.communities = communities;
		target.above = above;
		return target;
	}

	/** Of a region that has nothing yet but a part. */
	static PlacedTarget founded(String id, RegionCode region, RegionCode above, PlacedTarget part) {
		PlacedTarget target = new PlacedTarget(id, region, part.dueOn, true, true);
		target.above = above;
		return target;
	}

	/** Never below nothing: a sum that was wrong before is no reason to refuse. */
	void add(int communities) {
		int sum = Math.max(0, this.communities + communities);
		this.changed |= sum != this.communities;
		this.communities = sum;
	}

	void standAlone() {
		this.above = null;
		this.changed = true;
	}

	/** Another one has its figure from now on. */
	void withdraw(RegionCode by) {
		this.above = by;
		this.withdrawn = true;
		this.changed = true;
	}

	String id() {
		return this.id;
	}

	RegionCode region() {
		return this.region;
	}

	LocalDate dueOn() {
		return this.dueOn;
	}

	int communities() {
		return this.communities;
	}

	@Nullable RegionCode above() {
		return this.above;
	}

	boolean isSplit() {
		return this.split;
	}

	boolean isFounded() {
		return this.founded;
	}

	boolean isWithdrawn() {
		return this.withdrawn;
	}

	boolean isChanged() {
		return this.changed;
	}

}
