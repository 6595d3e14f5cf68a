package org.volunteerstation.analytics.region.messaging;

import java.util.List;

import org.springframework.stereotype.Component;

import org.volunteerstation.analytics.change.Change;
import org.volunteerstation.analytics.change.HeldEvent;
import org.volunteerstation.analytics.change.Participant;
import org.volunteerstation.analytics.region.RegionIntake;

/** The tree waits with orders; their events are read again when it is their turn. */
@Component
class WaitingRegions implements Participant {

	private final RegionIntake intake;

	private final RegionReading reading;

	WaitingRegions(RegionIntake intake, RegionReading reading) {
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
		List<HeldEvent> events = this.intake.released(change);
		this.intake.write(events.stream()
			.map((event) -> this.reading.read(event.key(), event.sequence(), event.data()))
			.toList());
		return 0;
	}

}
