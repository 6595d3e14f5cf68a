package org.volunteerstation.analytics.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.analytics.change.Change;
import org.volunteerstation.analytics.change.HeldEvent;
import org.volunteerstation.analytics.change.HeldEvents;
import org.volunteerstation.analytics.change.Orders;
import org.volunteerstation.platform.core.RegionCode;

/**
 * Takes in what targets are told to be. Those of regions that a change order on its way
 * changes wait until every service has followed it.
 */
@Service
@Transactional
public class TargetIntake {

	/** The topic of targets. */
	public static final String TOPIC = "plan";

	private final Targets targets;

	private final Orders orders;

	private final HeldEvents held;

	public TargetIntake(Targets targets, Orders orders, HeldEvents held) {
		this.targets = targets;
		this.orders = orders;
		this.held = held;
	}

	/**
	 * Takes in states of targets.
	 * @param told the states, each with the event's own words
	 */
	public void take(List<Map.Entry<Target, byte[]>> told) {
		if (told.isEmpty()) {
			return;
		}
		this.orders.hold();
		Map<RegionCode, String> waiting = new HashMap<>(
				this.orders.waiting(told.stream().map((one) -> one.getKey().region()).toList()));
		List<Target> now = new ArrayList<>();
		List<HeldEvent> later = new ArrayList<>();
		for (Map.Entry<Target, byte[]> one : told) {
			Target target = one.getKey();
			String order = waiting.get(target.region());
			if (order != null) {
				later.add(new HeldEvent(TOPIC, target.id(), target.sequence(), order, one.getValue()));
			}
			else {
				now.add(target);
			}
		}
		this.targets.write(now);
		this.held.add(later);
	}

	/**
	 * What waits with a change.
	 * @param change the orders
	 * @return events by target, the oldest first; they wait no more
	 */
	public List<HeldEvent> released(Change change) {
		return this.held.release(TOPIC, change);
	}

	/**
	 * Makes states valid.
	 * @param states the states
	 */
	public void write(Collection<Target> states) {
		this.targets.write(states);
	}

}
