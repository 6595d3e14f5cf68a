package org.volunteerstation.registry.change;

import java.time.LocalDate;
import java.util.Optional;

import org.volunteerstation.platform.core.RegionScope;

/**
 * Editions that are approved and whose steps are not planned yet. From the plan on their
 * orders keep their codes; until then whoever holds the lock of the tree asks here, so
 * that an edition which was approved can be planned.
 */
public interface ComingEditions {

	/**
	 * Whether the tree has to stay as the edition of a province was compared with.
	 * @param scope any part of the province
	 * @return the edition's day; empty when there is none
	 */
	Optional<LocalDate> unplanned(RegionScope scope);

	/**
	 * Whether an order's codes, as they are stored, meet those that the edition changes.
	 * @param order the order
	 * @param scope what the caller may write
	 * @return the edition's day; empty when they do not meet
	 */
	Optional<LocalDate> meeting(ChangeOrder order, RegionScope scope);

	/**
	 * Refuses to change the tree while it has to stay.
	 * @param scope any part of the province
	 * @throws ChangeRefusal.EditionApproved while there is such an edition
	 */
	default void requireNone(RegionScope scope) {
		unplanned(scope).ifPresent((on) -> {
			throw new ChangeRefusal.EditionApproved(on);
		});
	}

}
