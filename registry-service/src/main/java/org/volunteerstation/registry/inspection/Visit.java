package org.volunteerstation.registry.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.station.StationId;

/**
 * A visit to a sampled station, with what was found there and how it is put right. Each
 * step makes a new state with the next version; a step that the table does not have is
 * refused.
 *
 * @param site what is visited, for which plan
 * @param state where it stands
 * @param report what came of it; null before anybody was there
 * @param outcome what followed
 * @param version number of changes, from 1; orders the events
 * @param updatedAt when it was changed last
 */
public record Visit(Site site, VisitState state, @Nullable Report report, Outcome outcome, long version,
		Instant updatedAt) {

	/** Writes the report, or mends it while it is not issued. */
	Visit recorded(Report report, Clock clock) {
		return stepped(VisitState.VISITED, report, this.outcome, clock);
	}

	/**
	 * Tells the community.
	 * @param hold whether the station is put in the state 整改 by it
	 */
	Visit issued(boolean hold, Clock clock) {
		if (this.state != VisitState.VISITED) {
			throw illegal(VisitState.RECTIFYING);
		}
		LocalDate today = today(clock);
		Report issued = changed((finding) -> finding.issued(today), "");
		boolean open = issued.findings().stream().anyMatch(Deficiency::isOpen);
		return stepped(open ? VisitState.RECTIFYING : VisitState.CLOSED, issued,
				new Outcome(hold, null, open ? null : today, null), clock);
	}

	Visit answered(String finding, Deficiency.Answer answer, Clock clock) {
		checkRectifying(VisitState.RECTIFYING);
		return stepped(VisitState.RECTIFYING, changed((one) -> one.answered(answer), finding), this.outcome, clock);
	}

	Visit rechecked(String finding, Deficiency.Recheck recheck, @Nullable LocalDate next, Clock clock) {
		checkRectifying(VisitState.RECHECKED);
		Report seen = changed((one) -> one.rechecked(recheck, next, today(clock)), finding);
		boolean open = seen.findings().stream().anyMatch(Deficiency::isOpen);
		return stepped(open ? VisitState.RECTIFYING : VisitState.RECHECKED, seen, this.outcome, clock);
	}

	/**
	 * Whether it keeps the station in the state 整改.
	 * @return true until all is put right, or the office has let it go
	 */
	public boolean holds() {
		return this.state == VisitState.RECTIFYING && this.outcome.held();
	}

	/** The station may run again, or end; what was found stays to be put right. */
	Visit letGo(Clock clock) {
		checkRectifying(VisitState.RECTIFYING);
		return stepped(VisitState.RECTIFYING, this.report,
				new Outcome(false, this.outcome.publishedOn(), this.outcome.closedOn(), this.outcome.reason()), clock);
	}

	/**
	 * Closes what was looked at again, and with a reason what could not be visited, or
	 * what nobody puts right any more.
	 * @param stationWithdrawn whether the station is withdrawn (撤销): what is open of its
	 * findings ends with it
	 */
	Visit closed(@Nullable String reason, boolean stationWithdrawn, Clock clock) {
		if (this.state == VisitState.RECTIFYING && !stationWithdrawn) {
			throw new InspectionRefusal.Conflict("inspection-not-put-right");
		}
		if (this.state == VisitState.VISITED) {
			throw illegal(VisitState.CLOSED);
		}
		String why = InspectionText.optional(reason, "/reason");
		if (this.state != VisitState.RECHECKED && this.state.next().contains(VisitState.CLOSED) && why == null) {
			throw new InspectionRefusal.Invalid("inspection-reason-missing", "/reason");
		}
		LocalDate today = today(clock);
		Report after = (this.report != null)
				? changed((finding) -> finding.isOpen() ? finding.ended(today) : finding, "") : null;
		return stepped(VisitState.CLOSED, after,
				new Outcome(this.outcome.held(), this.outcome.publishedOn(), today, why), clock);
	}

	/** Lets the tiers below the office see it in the ledger. */
	Visit published(Clock clock) {
		if (this.report == null || this.state == VisitState.VISITED) {
			throw new InspectionRefusal.Conflict("inspection-not-issued");
		}
		return new Visit(this.site, this.state, this.report,
				new Outcome(this.outcome.held(), today(clock), this.outcome.closedOn(), this.outcome.reason()),
				this.version + 1, InspectionPlan.now(clock));
	}

	/**
	 * A finding of the report.
	 * @param id its identifier
	 * @return the finding
	 * @throws InspectionRefusal.NotFound when there is none such
	 */
	public Deficiency finding(String id) {
		return findings().stream()
			.filter((finding) -> finding.id().equals(id))
			.findFirst()
			.orElseThrow(InspectionRefusal.NotFound::finding);
	}

	/**
	 * What was found.
	 * @return empty before anybody was there
	 */
	public List<Deficiency> findings() {
		return (this.report != null) ? this.report.findings() : List.of();
	}

	/**
	 * Whether somebody may add photos and evidence to it.
	 * @param scope what the caller may see
	 * @param official whether the caller has the role
	 */
	public void checkPhotos(RegionScope scope, boolean official) {
		if (!official) {
			throw new InspectionRefusal.Forbidden("inspection-not-yours");
		}
		Desk.checkOffice(this, scope);
		if (this.state == VisitState.CLOSED) {
			throw new InspectionRefusal.Conflict("inspection-visit-closed");
		}
	}

	/**
	 * Whether somebody may add what proves that a finding was put right.
	 * @param finding the finding
	 * @param scope what the caller may see
	 * @param person whether the caller is no program
	 */
	public void checkProof(String finding, RegionScope scope, boolean person) {
		if (!person) {
			throw new InspectionRefusal.Forbidden("inspection-answer-others");
		}
		Desk.checkCommunity(this, scope);
		if (finding(finding).state() != Deficiency.State.OPEN) {
			throw new InspectionRefusal.Conflict("inspection-finding-answered");
		}
	}

	private void checkRectifying(VisitState to) {
		if (this.state != VisitState.RECTIFYING) {
			throw illegal(to);
		}
	}

	/** The report with one finding changed, or with all of them. */
	private Report changed(UnaryOperator<Deficiency> change, String only) {
		Report before = Objects.requireNonNull(this.report, "report");
		if (!only.isEmpty()) {
			finding(only);
		}
		List<Deficiency> findings = new ArrayList<>();
		for (Deficiency finding : before.findings()) {
			boolean changes = only.isEmpty() || finding.id().equals(only);
			findings.add(changes ? change.apply(finding) : finding);
		}
		return before.with(findings);
	}

	private Visit stepped(VisitState to, @Nullable Report report, Outcome outcome, Clock clock) {
		if (!this.state.next().contains(to)) {
			throw illegal(to);
		}
		return new Visit(this.site, to, report, outcome, this.version + 1, InspectionPlan.now(clock));
	}

	private InspectionRefusal illegal(VisitState to) {
		return new InspectionRefusal.Conflict("inspection-visit-step-illegal", this.state, to);
	}

	static LocalDate today(Clock clock) {
		return LocalDate.now(clock.withZone(RegionDirectory.ZONE));
	}

	/**
	 * What is visited.
	 *
	 * @param id identifier of the visit
	 * @param plan the plan that drew it
	 * @param office who makes it: whose plan it is, or, once the station was taken from
	 * that office, the one of the same tier above it
	 * @param station the station
	 * @param region its community
	 */
	public record Site(String id, String plan, RegionCode office, StationId station, RegionCode region) {
	}

	/**
	 * What followed.
	 *
	 * @param held whether the station is in the state 整改 for it, or was until all was put
	 * right
	 * @param publishedOn the day on which it was published; null before
	 * @param closedOn the day on which it was closed; null before
	 * @param reason why it was closed without a visit, or before all was put right; null
	 * otherwise
	 */
	public record Outcome(boolean held, @Nullable LocalDate publishedOn, @Nullable LocalDate closedOn,
			@Nullable String reason) {

		/** Nothing yet. */
		public static final Outcome NONE = new Outcome(false, null, null, null);

	}

}
