package org.volunteerstation.registry.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.registry.region.RegionDirectory;

/**
 * Tells the topic what readers of it cannot know: what a target had come to by its last
 * day, also when a plaque of those days is entered or corrected later; and once that a
 * target follows from nothing counted, which was not told before.
 */
@Service
public class PlanOutcomes {

	private final Targets targets;

	private final PlanEvents events;

	private final Clock clock;

	public PlanOutcomes(Targets targets, PlanEvents events, Clock clock) {
		this.targets = targets;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Measures all targets, with one question.
	 * @return those of which the topic does not know yet what they came to
	 */
	public List<Outcome> untold() {
		return this.targets.untold(LocalDate.now(this.clock.withZone(RegionDirectory.ZONE)));
	}

	/**
	 * Tells what some targets came to, in a transaction of its own. One that was changed
	 * since it was measured waits for the next time.
	 * @param untold the targets
	 */
	@Transactional
	public void tell(List<Outcome> untold) {
		List<Outcome> told = new ArrayList<>();
		for (Outcome outcome : untold) {
			Target seen = outcome.target();
			if (this.targets.lock(seen.id(), seen.subtree()).filter(seen::equals).isPresent()) {
				told.add(outcome.retold());
			}
		}
		told.forEach((outcome) -> this.targets.told(outcome, outcome.target().subtree()));
		this.events.measured(told);
	}

}
