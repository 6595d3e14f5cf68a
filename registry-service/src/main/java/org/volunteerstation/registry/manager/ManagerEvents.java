package org.volunteerstation.registry.manager;

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

}
