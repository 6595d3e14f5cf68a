package org.volunteerstation.registry.inspection;

import org.jspecify.annotations.Nullable;

/**
 * What was seen of one item of the checklist.
 *
 * @param code code of the item
 * @param met whether it is there
 * @param note in words, up to 500 characters
 */
public record ItemResult(String code, boolean met, @Nullable String note) {

	public ItemResult {
		note = InspectionText.optional(note, "/items");
	}

}
