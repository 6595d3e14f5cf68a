package org.volunteerstation.registry.region;

import java.util.List;

/** Who has to know of changes of the tree in the transaction in which they happen. */
public interface RegionObserver {

	/**
	 * The tree was imported, or a change order was applied or taken back. What the
	 * regions own has moved by then.
	 * @param events in the order in which it happened
	 */
	void changed(List<? extends RegionEvent> events);

}
