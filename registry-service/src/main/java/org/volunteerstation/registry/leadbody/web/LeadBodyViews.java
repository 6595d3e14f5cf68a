package org.volunteerstation.registry.leadbody.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.leadbody.LeadBodies;
import org.volunteerstation.registry.leadbody.LeadBody;
import org.volunteerstation.registry.leadbody.Leading;
import org.volunteerstation.registry.region.Region;

/** What callers see of lead bodies. */
final class LeadBodyViews {

	private LeadBodyViews() {
	}

	/**
	 * Which body leads in a region today.
	 *
	 * @param regionCode the region
	 * @param on today
	 * @param kind code of the list {@code lead-body-kind}; null when none is set up to
	 * the province
	 * @param kindName its Chinese name
	 * @param kindNameEn its English name
	 * @param inheritedFrom the region whose kind it is; null when the region has an own
	 * lead body, or none is set
	 * @param inheritedFromName the name of that region
	 * @param bodies what the regions have of their own, from the province down to this
	 * one
	 * @param version number of changes of this region; also the ETag
	 */
	record LeadBodyView(String regionCode, LocalDate on, @Nullable String kind, @Nullable String kindName,
			@Nullable String kindNameEn, @Nullable String inheritedFrom, @Nullable String inheritedFromName,
			List<OwnLeadBodyView> bodies, long version) {

		static LeadBodyView of(Leading leading, Map<String, LeadBodies.Kind> kinds) {
			List<OwnLeadBodyView> bodies = leading.places()
				.stream()
				.map((place) -> OwnLeadBodyView.of(place.region(), place.body(), kinds))
				.toList();
			OwnLeadBodyView nearest = bodies.isEmpty() ? null : bodies.getLast();
			String code = leading.region().code().value();
			if (nearest == null) {
				return new LeadBodyView(code, leading.on(), null, null, null, null, null, bodies, leading.version());
			}
			boolean own = leading.isOwn();
			return new LeadBodyView(code, leading.on(), nearest.kind(), nearest.kindName(), nearest.kindNameEn(),
					own ? null : nearest.regionCode(), own ? null : nearest.regionName(), bodies, leading.version());
		}

	}

	/**
	 * The lead body that a region has of its own.
	 *
	 * @param regionCode the region
	 * @param regionName its shown name
	 * @param validFrom the first day
	 * @param kind code of the list {@code lead-body-kind}
	 * @param kindName its Chinese name
	 * @param kindNameEn its English name
	 * @param name what the office is called
	 * @param phone where the office is reached
	 */
	record OwnLeadBodyView(String regionCode, String regionName, LocalDate validFrom, String kind, String kindName,
			String kindNameEn, String name, @Nullable String phone) {

		static OwnLeadBodyView of(Region region, LeadBody body, Map<String, LeadBodies.Kind> kinds) {
			LeadBodies.Kind kind = kinds.getOrDefault(body.kind(), new LeadBodies.Kind(body.kind(), body.kind()));
			return new OwnLeadBodyView(region.code().value(), region.name().display(), body.from(), body.kind(),
					kind.name(), kind.nameEn(), body.name(), body.phone());
		}

	}

	/**
	 * What a region has or had from a day on.
	 *
	 * @param validFrom the first day
	 * @param kind code of the list {@code lead-body-kind}
	 * @param kindName its Chinese name
	 * @param kindNameEn its English name
	 * @param name what the office is called
	 * @param phone where the office is reached
	 * @param setBy the account that set it
	 * @param setAt when
	 */
	record LeadBodyEntryView(LocalDate validFrom, String kind, String kindName, String kindNameEn, String name,
			@Nullable String phone, String setBy, Instant setAt) {

		static LeadBodyEntryView of(LeadBody body, Map<String, LeadBodies.Kind> kinds) {
			LeadBodies.Kind kind = kinds.getOrDefault(body.kind(), new LeadBodies.Kind(body.kind(), body.kind()));
			return new LeadBodyEntryView(body.from(), body.kind(), kind.name(), kind.nameEn(), body.name(),
					body.phone(), body.setBy(), body.setAt());
		}

	}

}
