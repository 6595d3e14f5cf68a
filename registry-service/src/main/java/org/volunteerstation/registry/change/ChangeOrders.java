package org.volunteerstation.registry.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Unscoped;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationName;

/** The stored orders. */
public interface ChangeOrders {

	/**
	 * One order.
	 * @param id its identifier
	 * @param scope what the caller may see
	 * @return empty when there is none within the scope
	 */
	Optional<ChangeOrder> find(String id, RegionScope scope);

	/**
	 * One order, kept from being changed until the transaction ends.
	 * @param id its identifier
	 * @param scope what the caller may write
	 * @return empty when there is none within the scope
	 */
	Optional<ChangeOrder> lock(String id, RegionScope scope);

	/**
	 * Orders within the scope, the newest first.
	 * @param filter which
	 * @param query which page; {@code after} is an identifier
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} orders
	 * @throws OutsideScope when the filter names a region outside of it
	 */
	List<ChangeOrder> list(OrderFilter filter, SliceQuery query, RegionScope scope);

	/**
	 * Stores a new order and keeps its codes from all others.
	 * @param order the order
	 * @param lines what becomes of the regions
	 * @param renames names that stations get
	 * @param scope what the caller may write
	 * @throws ChangeRefusal.Busy when an open order has one of the codes
	 */
	void add(ChangeOrder order, List<Line> lines, Map<StationId, StationName> renames, RegionScope scope);

	/**
	 * Stores an order that was written anew.
	 * @param order its next state
	 * @param lines what becomes of the regions
	 * @param renames names that stations get
	 * @param scope what the caller may write
	 * @throws ChangeRefusal.Busy when another open order has one of the codes
	 */
	void rewrite(ChangeOrder order, List<Line> lines, Map<StationId, StationName> renames, RegionScope scope);

	/**
	 * Stores the next state of an order; one that is no longer open gives its codes free.
	 * @param order its next state
	 * @param scope what the caller may write
	 * @throws ChangeRefusal.Stale when somebody was faster
	 */
	void save(ChangeOrder order, RegionScope scope);

	/**
	 * Notes why an approved order was not applied on its day.
	 * @param order the order as it was found
	 * @param refusal why
	 * @param scope what the caller may write
	 * @return whether that is news: not when it was noted before, nor when the order has
	 * taken a step meanwhile
	 */
	boolean noteRefusal(ChangeOrder order, DayRefusal refusal, RegionScope scope);

	/**
	 * What becomes of the regions.
	 * @param id the order
	 * @param scope what the caller may see
	 * @return those that the order names first
	 */
	List<Line> lines(String id, RegionScope scope);

	/**
	 * What becomes of the regions that orders name, with one question for all of them.
	 * @param ids the orders
	 * @param scope what the caller may see
	 * @return by order, without those that move along
	 */
	Map<String, List<Line>> top(Collection<String> ids, RegionScope scope);

	/**
	 * The states that orders came to, with one question for all of them.
	 * @param ids the orders
	 * @param scope what the caller may see
	 * @return by order, the first one first
	 */
	Map<String, List<OrderStep>> steps(Collection<String> ids, RegionScope scope);

	/**
	 * The regions that move along, by code.
	 * @param id the order
	 * @param query which page; {@code after} is a code
	 * @param scope what the caller may see
	 * @return up to {@code query.rows()} lines
	 */
	List<Line> moves(String id, SliceQuery query, RegionScope scope);

	/**
	 * Names that stations get.
	 * @param id the order
	 * @param scope what the caller may see
	 * @return by station
	 */
	Map<StationId, StationName> renames(String id, RegionScope scope);

	/**
	 * Approved orders whose date has come.
	 * @param today the day
	 * @return orders, the earliest first
	 */
	@Unscoped("the date's own work, asked by no caller")
	List<ChangeOrder> due(LocalDate today);

	/**
	 * Drafts that nobody has touched for long, and submitted orders that nobody has
	 * decided on.
	 * @param before when they were touched last at most
	 * @param most how many at most
	 * @return orders, the oldest first
	 */
	@Unscoped("the days' own work, asked by no caller")
	List<ChangeOrder> untouched(Instant before, int most);

	/**
	 * Other orders that have changed the same codes.
	 * @param order the order
	 * @param scope what the caller may see
	 * @return their identifiers, each with the state that it has
	 */
	Map<String, ChangeState> before(ChangeOrder order, RegionScope scope);

	/**
	 * Stores which regions follow which, once the new ones are there.
	 * @param order the order
	 * @param scope what the caller may write
	 */
	void addSuccessions(ChangeOrder order, RegionScope scope);

}
