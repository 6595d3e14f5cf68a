package org.volunteerstation.analytics.change;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what is heard of orders. */
@Service
@Transactional
public class Following {

	private final Orders orders;

	public Following(Orders orders) {
		this.orders = orders;
	}

	/**
	 * An order was applied or taken back: from now on what it brings waits.
	 * @param order the order
	 */
	public void heard(Order order) {
		this.orders.lock();
		this.orders.write(order);
	}

	/**
	 * A service has followed.
	 * @param order the order
	 * @param service the service
	 * @param state what it has followed
	 */
	public void followed(String order, String service, String state) {
		this.orders.lock();
		this.orders.follow(order, service, state);
		this.orders.touch(List.of(order));
	}

}
