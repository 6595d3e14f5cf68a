package org.volunteerstation.registry.change.db;

import java.io.IOException;

import org.springframework.context.ApplicationContext;

import org.volunteerstation.platform.service.work.LeasedWork;

/** Lets a test run the days' own work at once, as the next tick of its clock would. */
public final class LapsedDraftsRun {

	private LapsedDraftsRun() {
	}

	/**
	 * Lets old drafts lapse.
	 * @param context the running service
	 * @return how many drafts have lapsed
	 * @throws IOException never
	 */
	public static int of(ApplicationContext context) throws IOException {
		return context.getBean(LeasedWork.class).run(context.getBean(LapsedDrafts.class));
	}

}
