package org.volunteerstation.registry.inspection;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.SliceQuery;

/**
 * A place in the order of a list: region code, then id.
 *
 * @param region the region of the last row
 * @param id the id of the last row
 */
public record InspectionPlace(RegionCode region, String id) {

	/**
	 * The place behind which a page begins.
	 * @param query which page
	 * @return null for the first
	 */
	public static @Nullable InspectionPlace of(SliceQuery query) {
		return (query.after() != null) ? parse(query.after()).orElseThrow(InspectionRefusal.WrongPlace::new) : null;
	}

	private static Optional<InspectionPlace> parse(String text) {
		int dot = text.indexOf('.');
		if (dot < 0 || !IdGenerator.isId(text.substring(dot + 1))) {
			return Optional.empty();
		}
		return RegionCode.parse(text.substring(0, dot))
			.map((region) -> new InspectionPlace(region, text.substring(dot + 1)));
	}

	@Override
	public String toString() {
		return this.region + "." + this.id;
	}

}
