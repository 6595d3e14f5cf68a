package org.volunteerstation.registry.inspection;

/**
 * What a caller has seen of a thing before changing it.
 *
 * @param id its identifier
 * @param version its version
 */
public record Seen(String id, long version) {

	void check(long now) {
		if (this.version != now) {
			throw new InspectionRefusal.Stale();
		}
	}

}
