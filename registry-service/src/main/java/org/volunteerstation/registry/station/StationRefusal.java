package org.volunteerstation.registry.station;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;

/** What a station refuses; the codes are the contract's. */
public abstract sealed class StationRefusal extends Refusal {

	private StationRefusal(Kind kind, String code, @Nullable String pointer, Object... arguments) {
		super(kind, code, pointer, List.of(arguments));
	}

	/** No such station, or none for this caller. */
	public static final class NotFound extends StationRefusal {

		public NotFound(@Nullable String pointer) {
			super(Kind.NOT_FOUND, "station-not-found", pointer);
		}

	}

	/** The region is not a community of the caller's subtree. */
	public static final class CommunityNotFound extends StationRefusal {

		public CommunityNotFound() {
			super(Kind.NOT_FOUND, "region-not-found", "/regionCode");
		}

	}

	/** A station stands in a community, not in a street or above. */
	public static final class NotCommunity extends StationRefusal {

		NotCommunity() {
			super(Kind.INVALID, "station-region-tier", "/regionCode");
		}

	}

	/** Another station of the community has the name. */
	public static final class NameTaken extends StationRefusal {

		public NameTaken() {
			this("/name");
		}

		public NameTaken(String pointer) {
			super(Kind.CONFLICT, "station-name-taken", pointer);
		}

	}

	/** A point without a parent, or a parent of the wrong kind or community (R8). */
	public static final class PointWithoutStation extends StationRefusal {

		PointWithoutStation() {
			super(Kind.INVALID, "point-without-station", "/parentStationId");
		}

	}

	/** A station cannot belong to a station. */
	public static final class StationWithParent extends StationRefusal {

		StationWithParent() {
			super(Kind.INVALID, "station-with-parent", "/parentStationId");
		}

	}

	/** A point without a host (R8). */
	public static final class PointWithoutHost extends StationRefusal {

		PointWithoutHost() {
			super(Kind.INVALID, "point-without-host", "/hostName");
		}

	}

	/** A station has its own room; hosts are for points. */
	public static final class StationWithHost extends StationRefusal {

		StationWithHost() {
			super(Kind.INVALID, "station-with-host", "/hostName");
		}

	}

	/** Not a unified social credit code by its form (GB 32100). */
	public static final class HostCodeInvalid extends StationRefusal {

		HostCodeInvalid() {
			super(Kind.INVALID, "credit-code-invalid", "/hostCreditCode");
		}

	}

	/** Not a telephone number. */
	public static final class PhoneInvalid extends StationRefusal {

		PhoneInvalid() {
			super(Kind.INVALID, "phone-invalid", "/contactPhone");
		}

	}

	/** It, or the parent of a point, is withdrawn. */
	public static final class Withdrawn extends StationRefusal {

		public Withdrawn(@Nullable String pointer) {
			super(Kind.CONFLICT, "station-withdrawn", pointer);
		}

	}

	/** It stands in the community that it shall be moved to. */
	public static final class AlreadyThere extends StationRefusal {

		AlreadyThere() {
			super(Kind.CONFLICT, "station-move-same-community", "/regionCode");
		}

	}

	/** It belongs to the station that it shall be moved to. */
	public static final class SameParent extends StationRefusal {

		SameParent() {
			super(Kind.CONFLICT, "station-move-same-parent", "/parentStationId");
		}

	}

	/** A station that still has points cannot be withdrawn. */
	public static final class HasPoints extends StationRefusal {

		HasPoints() {
			super(Kind.CONFLICT, "station-has-points", null);
		}

	}

	/** Put into 整改 by an inspection of an office above, which has not let it go. */
	public static final class Held extends StationRefusal {

		Held(StationHolds.Hold hold) {
			super(Kind.CONFLICT, "station-held-by-inspection", "/to", hold.office(), hold.plan());
		}

	}

	/** The last assessment names the file as evidence. */
	public static final class FileNamed extends StationRefusal {

		public FileNamed(StationEvidence.Proven proven) {
			super(Kind.CONFLICT, "station-file-named", null, proven.name(), proven.nameEn());
		}

	}

	/** No such step in the table of states. */
	public static final class TransitionIllegal extends StationRefusal {

		TransitionIllegal(StationState from, StationState to) {
			super(Kind.CONFLICT, "station-transition-illegal", "/to", from, to);
		}

	}

	/** A new station cannot start withdrawn. */
	public static final class StateInvalid extends StationRefusal {

		StateInvalid() {
			super(Kind.INVALID, "station-state-initial", "/state");
		}

	}

	/** From 挂牌 on the day of the plaque has to be known, before it cannot be. */
	public static final class PlaqueDateInvalid extends StationRefusal {

		PlaqueDateInvalid(boolean needed) {
			super(Kind.INVALID, needed ? "station-plaque-date-missing" : "station-plaque-date-early", "/plaqueOn");
		}

	}

	/** A day that has not come in Asia/Shanghai, or one before the last step. */
	public static final class DateInvalid extends StationRefusal {

		DateInvalid(String pointer, LocalDate day, boolean future) {
			super(Kind.INVALID, future ? "date-in-future" : "station-date-before-last-step", pointer, day.toString());
		}

	}

	/** A text that is too long or holds control characters. */
	public static final class TextInvalid extends StationRefusal {

		TextInvalid(String pointer, int min, int max) {
			super(Kind.INVALID, "text-invalid", pointer, min, max);
		}

	}

	/** Coordinates out of range, or only one of the two. */
	public static final class CoordinatesInvalid extends StationRefusal {

		CoordinatesInvalid(String pointer) {
			super(Kind.INVALID, "coordinates-invalid", pointer);
		}

	}

	/** Only the system's own client may mark a record as made up. */
	public static final class OriginRefused extends StationRefusal {

		OriginRefused() {
			super(Kind.FORBIDDEN, "station-origin-refused", "/origin");
		}

	}

	/** Somebody else changed it since it was read. */
	public static final class Stale extends StationRefusal {

		Stale() {
			super(Kind.STALE, "stale", null);
		}

	}

	/** Rows of a batch that were refused, each with its own reason: nothing is stored. */
	public static final class BatchRefused extends StationRefusal {

		private final transient List<Fault> faults;

		BatchRefused(List<Fault> faults) {
			super(Kind.INVALID, "station-batch-refused", "/stations", faults.size());
			this.faults = List.copyOf(faults);
		}

		@Override
		public List<Fault> faults() {
			return this.faults;
		}

	}

	/** A row of a batch names something that is not there for the caller. */
	public static final class BatchMissed extends StationRefusal {

		private final transient List<Fault> faults;

		BatchMissed(Fault missed, List<Fault> faults) {
			super(Kind.NOT_FOUND, missed.code(), missed.pointer());
			this.faults = List.copyOf(faults);
		}

		@Override
		public List<Fault> faults() {
			return this.faults;
		}

	}

}
