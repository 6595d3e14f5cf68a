package org.volunteerstation.registry.manager;

import java.util.List;

import org.volunteerstation.platform.core.Refusal;

/** Where managers tell what happened, in the transaction in which it happened. */
public interface ManagerEvents {

	/**
	 * A manager was added.
	 * @param manager the manager
	 */
	void added(Manager manager);

	/**
	 * A manager's data or term changed.
	 * @param manager the manager
	 */
	void changed(Manager manager);

	/**
	 * A manager's term got its last day.
	 * @param manager the manager
	 */
	void ended(Manager manager);

	/**
	 * Lines of a list whose other lines are stored named stations that are not there for
	 * the caller.
	 * @param missed what was named
	 */
	void missed(List<Refusal.Fault> missed);

}
