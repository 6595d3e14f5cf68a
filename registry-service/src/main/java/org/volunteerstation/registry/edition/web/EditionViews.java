package org.volunteerstation.registry.edition.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.jobs.JobView;
import org.volunteerstation.registry.edition.EditionDraft;
import org.volunteerstation.registry.edition.EditionStanding;
import org.volunteerstation.registry.edition.Journal;
import org.volunteerstation.registry.edition.JournalStep;
import org.volunteerstation.registry.edition.Proposal;
import org.volunteerstation.registry.edition.Succession;
import org.volunteerstation.registry.edition.Successions;
import org.volunteerstation.registry.region.RegionName;

/** What callers see of editions. */
final class EditionViews {

	private EditionViews() {
	}

	/**
	 * An edition.
	 *
	 * @param id identifier
	 * @param regionCode the province
	 * @param on the day that it stands for
	 * @param state where it stands
	 * @param regions lines of the edition
	 * @param unchanged regions with the same code and name
	 * @param steps steps that it is applied by; 0 before it is approved
	 * @param applied those that the registry has applied
	 * @param undone those that were taken back since
	 * @param withdrawn those that were given up with the edition before they were applied
	 * @param followed those that every other service has followed, forth or back
	 * @param draftedBy account that brought the file
	 * @param submittedBy account that submitted it
	 * @param decidedBy account that approved it, sent it back or gave it up
	 * @param remark what was said to the last step
	 * @param job the newest job that applies it or withdraws what is left of it, told to
	 * all who govern it, with one edition alone
	 * @param version number of changes, from 1; also the ETag
	 * @param updatedAt when it was changed last
	 */
	record EditionView(String id, String regionCode, LocalDate on, String state, int regions, int unchanged, long steps,
			long applied, long undone, long withdrawn, long followed, String draftedBy, @Nullable String submittedBy,
			@Nullable String decidedBy, @Nullable String remark, @Nullable EditionJobView job, long version,
			Instant updatedAt) {

		static EditionView of(EditionDraft edition, Journal.Progress progress, @Nullable EditionJobView job) {
			EditionDraft.Signatures signed = edition.signatures();
			return new EditionView(edition.id(), edition.region().value(), edition.on(), edition.state().name(),
					edition.regions(), edition.unchanged(), progress.steps(), progress.applied(), progress.undone(),
					progress.withdrawn(), progress.followed(), signed.draftedBy(), signed.submittedBy(),
					signed.decidedBy(), edition.remark(), job, edition.version(), edition.updatedAt());
		}

	}

	/**
	 * How the work on an edition fares.
	 *
	 * @param state stage of the job's life
	 * @param errorCode why it failed
	 * @param detail the same for a person
	 * @param finishedAt when it ended
	 */
	record EditionJobView(String state, @Nullable String errorCode, @Nullable String detail,
			@Nullable Instant finishedAt) {

		static EditionJobView of(JobView job) {
			return new EditionJobView(job.state().name(), job.errorCode(), job.detail(), job.finishedAt());
		}

	}

	/**
	 * A step that an edition is applied by.
	 *
	 * @param number its place, from 1
	 * @param orderId the change order that it is applied, and taken back, by
	 * @param regionCode covers all its codes
	 * @param regionName the name of that region; null when it is no more
	 * @param changes regions that change, end or begin
	 * @param state where the order stands
	 * @param followed whether every other service has followed it into that state
	 * @param version the order's version, its ETag
	 * @param updatedAt when the order was changed last
	 */
	record EditionStepView(int number, String orderId, String regionCode, @Nullable String regionName, int changes,
			String state, boolean followed, long version, Instant updatedAt) {

		static EditionStepView of(JournalStep step) {
			return new EditionStepView(step.number(), step.orderId(), step.region().value(), step.regionName(),
					step.changes(), step.state().name(), step.followed(), step.version(), step.updatedAt());
		}

	}

	/**
	 * Which state of the tree reports stand on.
	 *
	 * @param on the day of the newest edition that every service follows
	 * @param pending the day of one that is being applied or followed
	 * @param asOf the last day whose tree every service follows; today when nothing is on
	 * its way
	 * @param since when the last change was followed by all
	 * @param orders orders that are on their way
	 * @param missing services that have not followed all of them
	 */
	record EditionStandingView(@Nullable LocalDate on, @Nullable LocalDate pending, LocalDate asOf,
			@Nullable Instant since, long orders, List<MissingFollowerView> missing) {

		static EditionStandingView of(EditionStanding.Standing standing) {
			return new EditionStandingView(standing.on(), standing.pending(), standing.asOf(), standing.since(),
					standing.orders(),
					standing.missing()
						.entrySet()
						.stream()
						.map((one) -> new MissingFollowerView(one.getKey(), one.getValue()))
						.toList());
		}

	}

	/**
	 * A service that has not followed.
	 *
	 * @param service its name
	 * @param orders how many orders
	 */
	record MissingFollowerView(String service, long orders) {
	}

	/**
	 * How many proposals of each sort there are.
	 *
	 * @param items the counts, none of them 0
	 */
	record ProposalSummaryView(List<ProposalCountView> items) {

		static ProposalSummaryView of(List<Successions.Count> counts) {
			return new ProposalSummaryView(counts.stream()
				.map((one) -> new ProposalCountView(one.kind().name(), one.confidence().name(), one.decision().name(),
						one.count()))
				.toList());
		}

	}

	/**
	 * How many proposals are of one sort.
	 *
	 * @param kind what happens to the code
	 * @param confidence how sure that is
	 * @param decision what was decided
	 * @param count how many
	 */
	record ProposalCountView(String kind, String confidence, String decision, long count) {
	}

	/**
	 * A proposal.
	 *
	 * @param key its name within the edition
	 * @param kind what happens to the code
	 * @param confidence how sure that is
	 * @param reason what it rests on
	 * @param from the region of today; null for a new one
	 * @param to the proposed region of the edition
	 * @param fallback where it goes when rejected; null when there is nothing else
	 * @param decision what was decided
	 * @param chosen the region chosen instead; null unless changed
	 * @param decidedBy account that decided
	 * @param version number of changes, from 1; also the ETag
	 * @param updatedAt when it was changed last
	 */
	record ProposalView(String key, String kind, String confidence, String reason, @Nullable ProposalSideView from,
			ProposalSideView to, @Nullable ProposalSideView fallback, String decision,
			@Nullable ProposalSideView chosen, @Nullable String decidedBy, long version, Instant updatedAt) {

		static ProposalView of(Succession one) {
			Proposal proposal = one.proposal();
			Succession.Names names = one.names();
			return new ProposalView(proposal.key(), proposal.kind().name(), proposal.confidence().name(),
					proposal.reason().name(), side(proposal.from(), names.from()),
					new ProposalSideView(proposal.to().value(), names.to().value()),
					side(proposal.fallback(), names.fallback()), one.decision().name(),
					side(one.chosen(), names.chosen()), one.decidedBy(), one.version(), one.updatedAt());
		}

		private static @Nullable ProposalSideView side(@Nullable RegionCode code, @Nullable RegionName name) {
			return (code != null && name != null) ? new ProposalSideView(code.value(), name.value()) : null;
		}

	}

	/**
	 * A region on one side of a succession.
	 *
	 * @param code its code
	 * @param name its name
	 */
	record ProposalSideView(String code, String name) {
	}

	/**
	 * What a confirmation did.
	 *
	 * @param confirmed how many proposals were confirmed
	 */
	record ProposalsConfirmedView(int confirmed) {
	}

}
