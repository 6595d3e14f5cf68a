package org.volunteerstation.registry.check.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.check.Check;
import org.volunteerstation.registry.check.Finding;
import org.volunteerstation.registry.check.Look;

/** What callers see of checks. */
final class CheckViews {

	private CheckViews() {
	}

	/**
	 * A check and what it finds in a region.
	 *
	 * @param code stable code
	 * @param severity {@code ERROR}, {@code WARNING} or {@code HINT}
	 * @param subject what its findings are: {@code STATION}, {@code REGION},
	 * {@code TARGET}, {@code POST}, {@code INSPECTION} or {@code FILE}
	 * @param name Chinese name
	 * @param nameEn English name
	 * @param description what is wrong and what to do, in Chinese
	 * @param descriptionEn the same in English
	 * @param findings how many; null when counting took too long
	 * @param lookedAt when it was counted
	 */
	record CheckView(String code, String severity, String subject, String name, String nameEn, String description,
			String descriptionEn, @Nullable Long findings, Instant lookedAt) {

		static CheckView of(Look look) {
			Check check = look.check();
			return new CheckView(check.code(), check.severity().name(), check.subject().name(), check.name(),
					check.nameEn(), check.description(), check.descriptionEn(), look.findings(), look.lookedAt());
		}

	}

	/**
	 * One offending row.
	 *
	 * @param subject {@code STATION}, {@code REGION}, {@code TARGET}, {@code POST},
	 * {@code INSPECTION} or {@code FILE}
	 * @param id identifier of the station, region, target or plan; of a post its
	 * account's, of a file its owner's
	 * @param regionCode where it belongs
	 * @param regionName the region's shown name; its code when it ended since
	 * @param name the name; the target's year, the post's role
	 * @param evidence the value at fault; null when the row as a whole is
	 */
	record FindingView(String subject, String id, String regionCode, String regionName, String name,
			@Nullable String evidence) {

		static FindingView of(Finding finding, Check check, String regionName) {
			return new FindingView(check.subject().name(), finding.id(), finding.region().value(), regionName,
					finding.name(), finding.evidence());
		}

	}

}
