package org.volunteerstation.registry.change.db;

import java.io.IOException;

import org.springframework.context.ApplicationContext;

import org.volunteerstation.platform.service.work.LeasedWork;

/** Lets a test run the date's own work at once, as the next tick of its clock would. */
public final class DueOrdersRun {

	private DueOrdersRun() {
	}

	/**
	 * Applies what is due.
	 * @param context the running service
	 * @return how many orders were applied
	 * @throws IOException never
	 */
	public static int of(ApplicationContext context) throws IOException {
		return context.getBean(LeasedWork.class).run(context.getBean(DueOrders.class));
	}

}
