package org.volunteerstation.registry.standard.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.standard.Assessment;
import org.volunteerstation.registry.standard.Checklist;
import org.volunteerstation.registry.standard.ComplianceCount;
import org.volunteerstation.registry.standard.Finding;
import org.volunteerstation.registry.standard.Span;
import org.volunteerstation.registry.standard.Standing;
import org.volunteerstation.registry.standard.Tally;
import org.volunteerstation.registry.standard.ToldStanding;
import org.volunteerstation.registry.station.Compliance;

/** What callers see of the standard. */
final class StandardViews {

	private StandardViews() {
	}

	/**
	 * How a station stands today.
	 *
	 * @param stationId the station
	 * @param edition the checklist
	 * @param compliance {@code COMPLIANT}, {@code NON_COMPLIANT} or {@code UNASSESSED};
	 * null when it does not cover
	 * @param score 0 to 100; null when nobody has looked yet
	 * @param managers managers whose term holds today
	 * @param turnsOn the day on which compliance turns by itself, as a term begins or
	 * ends
	 * @param items the whole checklist
	 * @param missing what is missing
	 * @param assessedAt when it was assessed last
	 * @param version number of assessments, 0 before the first; also the ETag
	 */
	record StandardView(String stationId, int edition, @Nullable String compliance, @Nullable Integer score,
			int managers, @Nullable LocalDate turnsOn, List<StandardItemView> items, List<MissingItemView> missing,
			@Nullable Instant assessedAt, long version) {

		static StandardView of(Standing standing) {
			Compliance compliance = standing.compliance();
			Assessment assessment = standing.assessment();
			LocalDate until = standing.spans().isEmpty() ? Span.OPEN : standing.spans().getFirst().until();
			return new StandardView(standing.station().id().value(), standing.checklist().edition(),
					(compliance != null) ? compliance.name() : null, standing.score(), standing.managers(),
					until.equals(Span.OPEN) ? null : until,
					standing.checklist().items().stream().map((item) -> StandardItemView.of(item, standing)).toList(),
					standing.missing().stream().map(MissingItemView::of).toList(),
					(assessment != null) ? assessment.at() : null, version(standing));
		}

		static long version(Standing standing) {
			Assessment assessment = standing.assessment();
			return (assessment != null) ? assessment.version() : 0;
		}

	}

	/**
	 * An item and what was found.
	 *
	 * @param code code of the item
	 * @param list code list that it comes from
	 * @param name in Chinese
	 * @param nameEn in English
	 * @param weight what it adds to the score
	 * @param derivation {@code ENTERED}, {@code MANAGERS}, {@code PLAQUE}, {@code SAME},
	 * {@code PROJECTS} or {@code ACTIVITIES}
	 * @param sameAs the item that answers it
	 * @param tally what is counted for it; null unless it is derived from projects or
	 * activities
	 * @param met whether it is there
	 * @param note in words
	 * @param on the day on which somebody looked
	 * @param by the account of who entered it
	 * @param files ids of evidence
	 */
	record StandardItemView(String code, String list, String name, String nameEn, int weight, String derivation,
			@Nullable String sameAs, @Nullable TallyView tally, boolean met, @Nullable String note,
			@Nullable LocalDate on, @Nullable String by, List<String> files) {

		static StandardItemView of(Checklist.Item item, Standing standing) {
			Assessment assessment = standing.assessment();
			// What an older edition asked to be entered may be derived by now.
			boolean entered = item.derivation() == Checklist.Derivation.ENTERED;
			Finding finding = (assessment != null && entered) ? assessment.findings().get(item.code()) : null;
			return new StandardItemView(item.code(), item.list(), item.name(), item.nameEn(), item.weight(),
					item.derivation().name(), item.sameAs(), TallyView.of(item, standing), standing.meets(item),
					(finding != null) ? finding.note() : null, (finding != null) ? finding.on() : null,
					(finding != null) ? finding.by() : null, (finding != null) ? finding.files() : List.of());
		}

	}

	/**
	 * Projects or activities that are counted for an item.
	 *
	 * @param count how many there are today
	 * @param wanted how many there have to be
	 * @param withinDays activities that ended on one of so many days before today; 0 for
	 * projects
	 * @param regularOnly whether only regular projects count
	 */
	record TallyView(int count, int wanted, int withinDays, boolean regularOnly) {

		static @Nullable TallyView of(Checklist.Item item, Standing standing) {
			Tally tally = item.tally();
			return (tally != null)
					? new TallyView(standing.count(item), tally.wanted(), tally.withinDays(), tally.regularOnly())
					: null;
		}

	}

	/**
	 * An item that is missing.
	 *
	 * @param code code of the item
	 * @param name in Chinese
	 * @param nameEn in English
	 */
	record MissingItemView(String code, String name, String nameEn) {

		static MissingItemView of(Checklist.Item item) {
			return new MissingItemView(item.code(), item.name(), item.nameEn());
		}

	}

	/**
	 * How a station stands of which the topic knows, for a recount.
	 *
	 * @param stationId the station
	 * @param regionCode its community
	 * @param kind {@code STATION} or {@code POINT}
	 * @param compliance how it stands today; null when it does not cover
	 * @param sequence number of times that it was told
	 */
	record ToldStandingView(String stationId, String regionCode, String kind, @Nullable String compliance,
			long sequence) {

		static ToldStandingView of(ToldStanding told) {
			Compliance compliance = told.compliance();
			return new ToldStandingView(told.station().value(), told.region().value(), told.kind().name(),
					(compliance != null) ? compliance.name() : null, told.sequence());
		}

	}

	/**
	 * Compliance of a region and of those one tier below.
	 *
	 * @param node the region
	 * @param children the regions one tier below
	 */
	record ComplianceView(ComplianceCountView node, List<ComplianceCountView> children) {
	}

	/**
	 * Covering stations of a region by compliance, points not counted.
	 *
	 * @param code the region
	 * @param name its shown name
	 * @param stations all of them
	 * @param compliant everything is there
	 * @param nonCompliant something is missing
	 * @param unassessed nobody has looked yet, and no manager has left without another
	 * @param rate share of those that comply, 0 to 1; null without a station
	 */
	record ComplianceCountView(String code, String name, int stations, int compliant, int nonCompliant, int unassessed,
			@Nullable Double rate) {

		static ComplianceCountView of(ComplianceCount count, String name) {
			return new ComplianceCountView(count.region().value(), name, count.stations(), count.compliant(),
					count.nonCompliant(), count.unassessed(), count.rate());
		}

	}

}
