package org.volunteerstation.analytics.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.volunteerstation.platform.core.RegionCode;

/**
 * Orders that are taken over together, as they concern the same codes.
 *
 * @param orders the orders, in the sequence in which the registry did them
 */
public record Change(List<Order> orders) {

	/**
	 * Puts orders together that have codes in common or build upon one another.
	 * @param orders orders on their way
	 * @return each order in one change
	 */
	public static List<Change> of(Collection<Order> orders) {
		Map<String, String> heads = new HashMap<>();
		Map<RegionCode, String> owners = new HashMap<>();
		orders.forEach((order) -> heads.put(order.id(), order.id()));
		for (Order order : orders) {
			order.after().stream().filter(heads::containsKey).forEach((other) -> join(heads, order.id(), other));
			for (RegionCode code : order.codes()) {
				String other = owners.putIfAbsent(code, order.id());
				if (other != null) {
					join(heads, order.id(), other);
				}
			}
		}
		Map<String, List<Order>> changes = new LinkedHashMap<>();
		orders.stream()
			.sorted(Comparator.comparing(Order::changedAt))
			.forEach((order) -> changes.computeIfAbsent(head(heads, order.id()), (head) -> new ArrayList<>())
				.add(order));
		return changes.values().stream().map(Change::new).toList();
	}

	private static void join(Map<String, String> heads, String one, String other) {
		heads.put(head(heads, one), head(heads, other));
	}

	private static String head(Map<String, String> heads, String order) {
		String head = order;
		for (String next = heads.get(head); next != null && !next.equals(head); next = heads.get(head)) {
			head = next;
		}
		return head;
	}

	/**
	 * The identifiers of the orders.
	 * @return at least one
	 */
	public List<String> ids() {
		return this.orders.stream().map(Order::id).toList();
	}

	/**
	 * Which codes have rows in the end: each is decided by the last order over it.
	 * @return all codes concerned; false for those whose rows have left
	 */
	public Map<RegionCode, Boolean> codes() {
		Map<RegionCode, Boolean> codes = new TreeMap<>();
		for (Order order : this.orders) {
			List<Order.Move> ways = order.undone() ? order.moves().stream().map(Order.Move::back).toList()
					: order.moves();
			ways.forEach((way) -> codes.put(way.from(), false));
			ways.forEach((way) -> codes.put(way.to(), true));
			order.founded().forEach((code) -> codes.put(code, !order.undone()));
		}
		return codes;
	}

}
