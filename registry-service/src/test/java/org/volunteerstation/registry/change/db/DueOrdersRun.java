package org.volunteerstation.registry.change.db;

import org.springframework.context.ApplicationContext;

/** Lets a test run the date's own work at once, as the next tick of its clock would. */
public final class DueOrdersRun {

	private DueOrdersRun() {
	}

	/**
	 * Applies what is due.
	 * @param context the running service
	 * @return how many orders were applied
	 */
	public static int of(ApplicationContext context) {
		return context.getBean(DueOrders.class).apply();
	}

}
