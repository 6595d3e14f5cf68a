package org.volunteerstation.registry.inspection;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionScope;

/**
 * From telling the community to having looked again: the office tells, the community
 * answers, the office looks.
 */
@Service
@Transactional
public class Rectification {

	private final Desk desk;

	private final Visits visits;

	private final StationHold stations;

	private final InspectionEvents events;

	private final Clock clock;

	Rectification(Desk desk, Visits visits, StationHold stations, InspectionEvents events, Clock clock) {
		this.desk = desk;
		this.visits = visits;
		this.stations = stations;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Tells the community what was found; the report changes no more.
	 * @param seen the visit and the version that the caller has seen
	 * @param hold whether the station is put in the state 整改, which a serious finding may
	 * @param scope what the caller may see
	 * @return the visit
	 */
	public Visit issue(Seen seen, boolean hold, RegionScope scope) {
		Visit before = this.desk.ofOffice(seen, scope);
		Visit issued = before.issued(false, this.clock);
		issued.findings().forEach((finding) -> Deficiency.Draft.checkDue(finding.dueOn(), "/dueOn", today()));
		if (hold) {
			hold(issued, scope);
		}
		Visit after = hold ? before.issued(true, this.clock) : issued;
		this.visits.save(after, scope);
		this.events.visited(InspectionEvents.Step.ISSUED, after);
		return after;
	}

	/**
	 * Says what the community did about a finding.
	 * @param seen the visit and the version that the caller has seen
	 * @param finding the finding
	 * @param text in words
	 * @param by who answers
	 * @param scope the community
	 * @return the visit
	 */
	public Visit answer(Seen seen, String finding, String text, Inspector by, RegionScope scope) {
		Visit before = this.desk.ofCommunity(seen, scope);
		Visit after = before.answered(finding, new Deficiency.Answer(text, by, InspectionPlan.now(this.clock)),
				this.clock);
		this.visits.save(after, scope);
		this.events.visited(InspectionEvents.Step.ANSWERED, after);
		return after;
	}

	/**
	 * Looks again at what was answered. Once all is put right, a station that this visit
	 * put in the state 整改 runs again, unless another one holds it or somebody had put it
	 * there by hand.
	 * @param seen the visit and the version that the caller has seen
	 * @param finding the finding
	 * @param recheck what was seen
	 * @param next the next last day; needed when it did not pass
	 * @param scope what the caller may see
	 * @return the visit
	 */
	public Visit recheck(Seen seen, String finding, Look recheck, @Nullable LocalDate next, RegionScope scope) {
		Visit before = this.desk.ofOffice(seen, scope);
		Deficiency.Draft.checkDue(next, "/dueOn", today());
		Visit after = before.rechecked(finding,
				new Deficiency.Recheck(recheck.passed(), recheck.note(), recheck.by(), InspectionPlan.now(this.clock)),
				next, this.clock);
		this.visits.save(after, scope);
		if (after.state() == VisitState.RECHECKED && after.outcome().held()) {
			this.stations.release(after.site().station(), scope);
		}
		this.events.visited(InspectionEvents.Step.RECHECKED, after);
		return after;
	}

	private void hold(Visit visit, RegionScope scope) {
		boolean serious = visit.findings()
			.stream()
			.anyMatch((finding) -> finding.severity() == Deficiency.Severity.SERIOUS && finding.isOpen());
		if (!serious) {
			throw new InspectionRefusal.Conflict("inspection-nothing-serious");
		}
		this.stations.hold(visit.site().station(), scope);
	}

	private LocalDate today() {
		return Visit.today(this.clock);
	}

	/**
	 * What somebody enters after looking again.
	 *
	 * @param passed whether it is put right
	 * @param note in words
	 * @param by who looked
	 */
	public record Look(boolean passed, @Nullable String note, Inspector by) {
	}

}
