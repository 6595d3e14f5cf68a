package org.volunteerstation.analytics.change.messaging;

import java.time.Duration;

import org.springframework.stereotype.Component;

import org.volunteerstation.analytics.change.Change;
import org.volunteerstation.analytics.change.Switching;
import org.volunteerstation.platform.service.work.LeasedTask;

/** Looks every second whether a change may be taken over. */
@Component
class SwitchTask implements LeasedTask {

	private final Switching switching;

	SwitchTask(Switching switching) {
		this.switching = switching;
	}

	@Override
	public Rhythm rhythm() {
		return new Rhythm("tree-switch", Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(30));
	}

	@Override
	public int run(Turn turn) {
		int taken = 0;
		for (Change change : this.switching.followed()) {
			if (!turn.goesOn()) {
				break;
			}
			taken += this.switching.isTakenOver(change) ? 1 : 0;
		}
		return taken;
	}

}
