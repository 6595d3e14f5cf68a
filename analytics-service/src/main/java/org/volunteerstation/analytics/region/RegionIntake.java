package org.volunteerstation.analytics.region;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.analytics.change.Change;
import org.volunteerstation.analytics.change.HeldEvent;
import org.volunteerstation.analytics.change.HeldEvents;
import org.volunteerstation.analytics.change.Order;
import org.volunteerstation.analytics.change.Orders;

/**
 * Takes in what regions are told to be. What a change order did waits until every service
 * has followed it, and so does whatever comes behind it.
 */
@Service
@Transactional
public class RegionIntake {

	/** The topic of regions. */
	public static final String TOPIC = "region";

	private final Regions regions;

	private final Orders orders;

	private final HeldEvents held;

	public RegionIntake(Regions regions, Orders orders, HeldEvents held) {
		this.regions = regions;
		this.orders = orders;
		this.held = held;
	}

	/**
	 * Takes in news.
	 * @param news in the sequence in which they came
	 */
	public void take(List<RegionNews> news) {
		if (news.isEmpty()) {
			return;
		}
		this.orders.hold();
		Set<String> behind = this.held.waiting(TOPIC,
				news.stream().map((one) -> one.region().id()).distinct().toList());
		Set<String> named = orders(news);
		Map<String, String> settled = this.orders.settled(named);
		List<RegionNews> now = new ArrayList<>();
		List<HeldEvent> later = new ArrayList<>();
		for (RegionNews one : news) {
			if (behind.contains(one.region().id()) || isOnItsWay(one, settled)) {
				behind.add(one.region().id());
				later.add(new HeldEvent(TOPIC, one.region().id(), one.region().sequence(), one.order(), one.data()));
			}
			else {
				now.add(one);
			}
		}
		write(now);
		this.held.add(later);
		this.orders.touch(named);
	}

	private static Set<String> orders(List<RegionNews> news) {
		Set<String> orders = new HashSet<>();
		for (RegionNews one : news) {
			String order = one.order();
			if (order != null) {
				orders.add(order);
			}
		}
		return orders;
	}

	/** What was taken back by now is not what everybody has followed. */
	private static boolean isOnItsWay(RegionNews news, Map<String, String> settled) {
		String order = news.order();
		if (order == null) {
			return false;
		}
		String state = settled.get(order);
		return !Order.UNDONE.equals(state) && !Objects.equals(news.orderState(), state);
	}

	/**
	 * What waits with a change.
	 * @param change the orders
	 * @return events by region, the oldest first; they wait no more
	 */
	public List<HeldEvent> released(Change change) {
		return this.held.release(TOPIC, change);
	}

	/**
	 * Makes news valid.
	 * @param news in the sequence in which they came
	 */
	public void write(List<RegionNews> news) {
		List<Region> states = new ArrayList<>();
		for (RegionNews one : news) {
			states.add(one.region());
			if (one.counts() != null) {
				this.regions.write(states);
				this.regions.count(one.region(), one.counts());
				states.clear();
			}
		}
		this.regions.write(states);
	}

}
