package org.volunteerstation.registry.change.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.DayRefusal;
import org.volunteerstation.registry.change.Follower;
import org.volunteerstation.registry.change.Line;
import org.volunteerstation.registry.change.Neighbours;
import org.volunteerstation.registry.change.OrderStep;
import org.volunteerstation.registry.change.Previewing;
import org.volunteerstation.registry.change.Rehoming;
import org.volunteerstation.registry.change.SharedName;
import org.volunteerstation.registry.change.Warnings;

/** What callers see of orders. */
final class ChangeViews {

	private ChangeViews() {
	}

	/**
	 * An order.
	 *
	 * @param id identifier
	 * @param kind what it does
	 * @param state where it stands
	 * @param regionCode region of those who drafted it
	 * @param regionName its name, the last one when it has ended since
	 * @param on the first day of the new state
	 * @param reason why
	 * @param from the regions before
	 * @param to the regions after
	 * @param draftedBy account that wrote it
	 * @param decidedBy account that approved, rejected or took it back
	 * @param remark what was said to the last step
	 * @param refused why it was not applied though its day has come
	 * @param steps the states that it came to, the first one first
	 * @param version number of changes, from 1; also the ETag
	 * @param updatedAt when it was changed last
	 */
	record OrderView(String id, String kind, String state, String regionCode, String regionName, LocalDate on,
			@Nullable String reason, List<PlaceView> from, List<PlaceView> to, String draftedBy,
			@Nullable String decidedBy, @Nullable String remark, @Nullable DayRefusalView refused,
			List<OrderStepView> steps, long version, Instant updatedAt) {

		static OrderView of(ChangeOrder order, String regionName, List<Line> top, List<OrderStep> steps,
				ProblemTexts texts) {
			return new OrderView(order.id(), order.kind().name(), order.state().name(), order.region().value(),
					regionName, order.on(), order.reason(),
					top.stream()
						.map((line) -> new PlaceView(line.from().value(), line.fromName().value()))
						.distinct()
						.toList(),
					top.stream()
						.map((line) -> new PlaceView(line.to().value(), line.name().value()))
						.distinct()
						.toList(),
					order.draftedBy(), order.decidedBy(), order.remark(), DayRefusalView.of(order.refused(), texts),
					steps.stream().map(OrderStepView::of).toList(), order.version(), order.updatedAt());
		}

	}

	/**
	 * A state that an order came to.
	 *
	 * @param state the state
	 * @param at when
	 * @param remark what was said to it
	 */
	record OrderStepView(String state, Instant at, @Nullable String remark) {

		static OrderStepView of(OrderStep step) {
			return new OrderStepView(step.state().name(), step.at(), step.remark());
		}

	}

	/**
	 * Why an order was not applied on its day; it is tried again each minute.
	 *
	 * @param code the refusal's
	 * @param detail the same for a person
	 * @param at since when it is so
	 */
	record DayRefusalView(String code, String detail, Instant at) {

		static @Nullable DayRefusalView of(@Nullable DayRefusal refused, ProblemTexts texts) {
			return (refused != null) ? new DayRefusalView(refused.code(),
					texts.detail(refused.code(), List.copyOf(refused.arguments())), refused.at()) : null;
		}

	}

	/**
	 * A region before or after.
	 *
	 * @param code its code
	 * @param name its name
	 */
	record PlaceView(String code, String name) {
	}

	/**
	 * A region that moves along.
	 *
	 * @param from its code
	 * @param to its code from then on
	 * @param name its name from then on
	 * @param fromName its name before, which stays but for steps of editions
	 */
	record MoveView(String from, String to, String name, String fromName) {

		static MoveView of(Line line) {
			return new MoveView(line.from().value(), line.to().value(), line.name().value(), line.fromName().value());
		}

	}

	/**
	 * What an order will do.
	 *
	 * @param regions regions that end, begin or get another code or name
	 * @param stations stations that move
	 * @param points points that move
	 * @param managers managers of stations that move
	 * @param contacts people to be reached at stations that move
	 * @param files files that move: of stations, visits and findings
	 * @param visits visits of inspections that move with their stations
	 * @param inspectionPlans plans of inspections whose office or region moves
	 * @param posts posts of officials that move
	 * @param targets build targets that move
	 * @param populations counts of residents of the regions concerned
	 * @param others what moves in the other services
	 * @param clashes stations that would share community and name
	 * @param renames names that the order gives to stations
	 * @param crowds communities that will have stations of several regions
	 * @param sharedNames names that regions of one parent will share
	 */
	record PreviewView(long regions, long stations, long points, long managers, long contacts, long files, long visits,
			long inspectionPlans, long posts, long targets, long populations, List<NeighbourView> others,
			List<ClashView> clashes, List<StationRenameView> renames, List<CrowdView> crowds,
			List<SharedNameView> sharedNames) {

		static PreviewView of(Previewing.Whole preview) {
			Rehoming.Counts counts = preview.own().counts();
			return new PreviewView(counts.regions(), counts.stations(), counts.points(), counts.managers(),
					counts.contacts(), counts.files(), counts.visits(), counts.inspectionPlans(), preview.own().posts(),
					counts.targets(), counts.populations(), preview.others().stream().map(NeighbourView::of).toList(),
					preview.own().clashes().stream().map(ClashView::of).toList(),
					preview.own()
						.renames()
						.entrySet()
						.stream()
						.map((rename) -> new StationRenameView(rename.getKey().value(), rename.getValue().value()))
						.sorted(Comparator.comparing(StationRenameView::stationId))
						.toList(),
					preview.own().crowds().stream().map(CrowdView::of).toList(),
					preview.own().shared().stream().map(SharedNameView::of).toList());
		}

	}

	/**
	 * A community that will have stations, not points, of several regions.
	 *
	 * @param regionCode the community as it will be
	 * @param stations how many
	 */
	record CrowdView(String regionCode, long stations) {

		static CrowdView of(Warnings.Crowd crowd) {
			return new CrowdView(crowd.region().value(), crowd.stations());
		}

	}

	/**
	 * A name that regions of one parent will share.
	 *
	 * @param name the name
	 * @param regionCodes the regions as they will be
	 */
	record SharedNameView(String name, List<String> regionCodes) {

		static SharedNameView of(SharedName shared) {
			return new SharedNameView(shared.name().value(), shared.codes().stream().map(RegionCode::value).toList());
		}

	}

	/**
	 * The name that a station gets.
	 *
	 * @param stationId the station
	 * @param name its name from then on
	 */
	record StationRenameView(String stationId, String name) {
	}

	/**
	 * What another service has.
	 *
	 * @param service its name
	 * @param subject what is counted: {@code projects}, {@code activities}
	 * @param rows how many move; null when the service did not answer
	 */
	record NeighbourView(String service, String subject, @Nullable Long rows) {

		static NeighbourView of(Neighbours.Count count) {
			return new NeighbourView(count.service(), count.subject(), count.rows());
		}

	}

	/**
	 * Where the services stand that let their rows follow.
	 *
	 * @param settled whether all of them have followed
	 * @param items the services
	 */
	record FollowersView(boolean settled, List<FollowerView> items) {

		static FollowersView of(List<Follower> followers) {
			return new FollowersView(followers.stream().allMatch(Follower::hasFollowed),
					followers.stream().map(FollowerView::of).toList());
		}

	}

	/**
	 * A service that lets its rows follow.
	 *
	 * @param service its name
	 * @param followed whether its rows are where the order says
	 * @param moved rows that have another code by now; null before
	 * @param followedAt when; null before
	 */
	record FollowerView(String service, boolean followed, @Nullable Long moved, @Nullable Instant followedAt) {

		static FollowerView of(Follower follower) {
			return new FollowerView(follower.service(), follower.hasFollowed(), follower.moved(), follower.at());
		}

	}

	/**
	 * Stations that would share community and name.
	 *
	 * @param regionCode the community as it will be
	 * @param name the name
	 * @param stationIds the stations
	 */
	record ClashView(String regionCode, String name, List<String> stationIds) {

		static ClashView of(Rehoming.Clash clash) {
			return new ClashView(clash.region().value(), clash.name(), clash.stations());
		}

	}

}
