package org.volunteerstation.analytics.plan.messaging;

import org.springframework.stereotype.Component;

import org.volunteerstation.analytics.change.Change;
import org.volunteerstation.analytics.change.Participant;
import org.volunteerstation.analytics.plan.TargetIntake;

/** Targets wait with orders; their events are read again when it is their turn. */
@Component
class WaitingTargets implements Participant {

	private final TargetIntake intake;

	private final TargetReading reading;

	WaitingTargets(TargetIntake intake, TargetReading reading) {
		this.intake = intake;
		this.reading = reading;
	}

	/** One that comes later is taken in at once, as its order is settled by then. */
	@Override
	public boolean isComplete(Change change) {
		return true;
	}

	@Override
	public long release(Change change) {
		this.intake.write(this.intake.released(change)
			.stream()
			.map((event) -> this.reading.read(event.key(), event.sequence(), event.data()))
			.toList());
		return 0;
	}

}
