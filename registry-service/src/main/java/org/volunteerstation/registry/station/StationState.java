package org.volunteerstation.registry.station;

import java.util.EnumSet;
import java.util.Set;

/** What stage of its life a station is in, with the steps that lead on (R11). */
public enum StationState {

	/** 在建. */
	BUILDING,

	/** 挂牌. */
	PLAQUED,

	/** 运行. */
	RUNNING,

	/** 整改. */
	RECTIFYING,

	/** 撤销: the end. */
	WITHDRAWN;

	/**
	 * The states that may follow.
	 * @return empty at the end
	 */
	public Set<StationState> next() {
		return switch (this) {
			case BUILDING -> EnumSet.of(PLAQUED, WITHDRAWN);
			case PLAQUED -> EnumSet.of(RUNNING, RECTIFYING, WITHDRAWN);
			case RUNNING -> EnumSet.of(RECTIFYING, WITHDRAWN);
			case RECTIFYING -> EnumSet.of(RUNNING, WITHDRAWN);
			case WITHDRAWN -> EnumSet.noneOf(StationState.class);
		};
	}

	/**
	 * Whether a community with a station in this state is covered.
	 * @return true for 挂牌, 运行, 整改
	 */
	public boolean isCovering() {
		return this == PLAQUED || this == RUNNING || this == RECTIFYING;
	}

}
