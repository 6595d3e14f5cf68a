package org.volunteerstation.registry.station.web;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.station.StationDirectory;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationMove;

/** The communities that a station was moved between, by hand and by change orders. */
@RestController
@RequestMapping("/api/v1/registry/stations/{id}/moves")
class MoveController {

	private final StationDirectory directory;

	private final RegionDirectory regions;

	MoveController(StationDirectory directory, RegionDirectory regions) {
		this.directory = directory;
		this.regions = regions;
	}

	@Reads("registry")
	@GetMapping
	Slice<StationMoveView> relocations(@PathVariable String id, RegionScope scope, SliceQuery query) {
		Slice<StationMove> moves = this.directory.moves(StationController.id(id), StageController.before(query), query,
				scope);
		List<RegionCode> codes = moves.items()
			.stream()
			.flatMap((move) -> Stream.of(move.from(), move.to()))
			.distinct()
			.toList();
		Function<RegionCode, String> names = this.regions.names(codes, scope);
		Function<StationId, @Nullable String> parents = this.directory.parentNames(moves.items(), scope);
		return moves.map((move) -> StationMoveView.of(move, names, parents));
	}

	/**
	 * A move by hand or by a change order.
	 *
	 * @param version the station's version with which it was there
	 * @param fromCode the community that it left
	 * @param fromName its shown name; its code where the caller may not see it
	 * @param toCode the community that it came to; the same for a point that was given to
	 * another station there
	 * @param toName its shown name
	 * @param reason why; null where an order has no reason or the caller may not see it
	 * @param movedAt when
	 * @param parents the stations of a point that got another one; null for all else
	 * @param order the change order that moved it; null for a move by hand
	 * @param by who moved it; null for what was entered before authors were kept
	 */
	record StationMoveView(long version, String fromCode, String fromName, String toCode, String toName,
			@Nullable String reason, Instant movedAt, @Nullable ParentsView parents, @Nullable MovingOrderView order,
			@Nullable ActorView by) {

		static StationMoveView of(StationMove move, Function<RegionCode, String> names,
				Function<StationId, @Nullable String> parents) {
			return new StationMoveView(move.version(), move.from().value(), move.fromName(names), move.to().value(),
					move.toName(names), move.reason(), move.movedAt(), ParentsView.of(move.parents(), parents),
					MovingOrderView.of(move.order()), ActorView.of(move.by()));
		}

	}

	/**
	 * The change order that moved a station.
	 *
	 * @param id its identifier; null where the caller may not see it
	 * @param undone whether it was taken back since, and the station with it
	 */
	record MovingOrderView(@Nullable String id, boolean undone) {

		static @Nullable MovingOrderView of(StationMove.@Nullable Order order) {
			return (order != null) ? new MovingOrderView(order.id(), order.undone()) : null;
		}

	}

	/**
	 * The stations that a point belonged to.
	 *
	 * @param fromId the one that it left; null where the caller may not see it
	 * @param fromName its name; null with it
	 * @param toId the one that it came to; null where the caller may not see it
	 * @param toName its name; null with it
	 */
	record ParentsView(@Nullable String fromId, @Nullable String fromName, @Nullable String toId,
			@Nullable String toName) {

		static @Nullable ParentsView of(StationMove.@Nullable Parents parents,
				Function<StationId, @Nullable String> names) {
			if (parents == null) {
				return null;
			}
			String from = names.apply(parents.before());
			String to = names.apply(parents.after());
			return new ParentsView((from != null) ? parents.before().value() : null, from,
					(to != null) ? parents.after().value() : null, to);
		}

	}

}
