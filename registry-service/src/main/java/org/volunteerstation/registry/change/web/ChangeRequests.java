package org.volunteerstation.registry.change.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.change.ChangeDraft;
import org.volunteerstation.registry.change.ChangeKind;
import org.volunteerstation.registry.change.ChangeRefusal;
import org.volunteerstation.registry.change.ChangeState;
import org.volunteerstation.registry.change.sheet.ChangeOrderExport;
import org.volunteerstation.registry.region.RegionName;
import org.volunteerstation.registry.region.sheet.RegionOrder;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationName;
import org.volunteerstation.registry.station.StationRefusal;

/** What callers send. Presence is checked here, every rule in the feature's own types. */
final class ChangeRequests {

	private static final int MOST_REGIONS = 100;

	private static final int MOST_MOVES = 10_000;

	private static final int LONGEST_TEXT = 200;

	private ChangeRequests() {
	}

	/**
	 * An order.
	 *
	 * @param kind what it does
	 * @param on the first day of the new state
	 * @param reason why, for example the decree
	 * @param from codes of the regions as they are
	 * @param to the regions as they shall be
	 * @param moves codes of regions below, where another than the proposed one is wanted
	 * @param renames names of stations, because two would have the same
	 */
	record Drafting(@NotNull ChangeKind kind, @NotNull LocalDate on, @Nullable @Size(max = LONGEST_TEXT) String reason,
			@NotEmpty @Size(max = MOST_REGIONS) List<@NotNull String> from,
			@NotEmpty @Size(max = MOST_REGIONS) List<@Valid @NotNull Successor> to,
			@Nullable @Size(max = MOST_MOVES) List<@Valid @NotNull Move> moves,
			@Nullable @Size(max = MOST_MOVES) List<@Valid @NotNull Rename> renames) {

		ChangeDraft toDraft() {
			Map<RegionCode, RegionCode> moved = new HashMap<>();
			for (Move move : (this.moves != null) ? this.moves : List.<Move>of()) {
				if (moved.put(code(move.from()), code(move.to())) != null) {
					throw new ChangeRefusal.MoveWrong(code(move.from()));
				}
			}
			Map<StationId, StationName> renamed = new HashMap<>();
			for (Rename rename : (this.renames != null) ? this.renames : List.<Rename>of()) {
				renamed.put(
						StationId.parse(rename.stationId()).orElseThrow(() -> new StationRefusal.NotFound("/renames")),
						new StationName(rename.name()));
			}
			return new ChangeDraft(this.kind, this.on, this.reason, this.from.stream().map(Drafting::code).toList(),
					this.to.stream().map(Successor::toSuccessor).toList(), moved, renamed);
		}

		private static RegionCode code(String text) {
			return RegionCode.parse(text).orElseThrow(OutsideScope::new);
		}

	}

	/**
	 * A region as it shall be.
	 *
	 * @param code its code
	 * @param name its name; absent: that of the region before
	 */
	record Successor(@NotNull String code, @Nullable @Size(max = RegionName.MAX_LENGTH) String name) {

		ChangeDraft.Successor toSuccessor() {
			if (this.name != null && !RegionName.isValid(this.name)) {
				throw new ChangeRefusal.NameInvalid();
			}
			return new ChangeDraft.Successor(Drafting.code(this.code),
					(this.name != null) ? new RegionName(this.name) : null);
		}

	}

	/**
	 * The code of a region below that moves along.
	 *
	 * @param from its code
	 * @param to its code from then on
	 */
	record Move(@NotNull String from, @NotNull String to) {
	}

	/**
	 * The name of a station that would share its own with another.
	 *
	 * @param stationId the station
	 * @param name its name from then on
	 */
	record Rename(@NotNull String stationId,
			@NotNull @Size(min = StationName.MIN_LENGTH, max = StationName.MAX_LENGTH) String name) {
	}

	/**
	 * A step.
	 *
	 * @param to where to
	 * @param remark what is said to it
	 */
	record ChangeStep(@NotNull ChangeState to, @Nullable @Size(max = LONGEST_TEXT) String remark) {
	}

	/**
	 * Which orders go out as a sheet: those of the list that was asked for so.
	 *
	 * @param region only those of offices in this region, the caller's own or below;
	 * absent: all
	 * @param state only those in this state; absent: any
	 * @param own only those that the caller wrote; absent: all
	 * @param office only those of the caller's own office; absent: those below as well
	 * @param refused only those that are due and could not be applied; absent: all
	 * @param toDecide only those that the caller may decide; absent: all
	 */
	record OrderExportFilter(@Nullable String region, @Nullable ChangeState state, @Nullable Boolean own,
			@Nullable Boolean office, @Nullable Boolean refused, @Nullable Boolean toDecide) {

		ChangeOrderExport.Order toOrder(RegionScope scope) {
			return new ChangeOrderExport.Order(new RegionOrder(this.region).within(scope).root().value(), this.state,
					this.own, this.office, this.refused, this.toDecide);
		}

	}

}
