package org.volunteerstation.registry.standard.messaging;

import java.time.Duration;
import java.util.function.IntUnaryOperator;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.service.work.LeasedTask;
import org.volunteerstation.registry.standard.Standardisation;

/**
 * Tells the topic of stations whose standing turned with the day, because a term of
 * office began or ended, activities count now or count no more, or a new edition of the
 * checklist came into force. Looks every quarter of an hour, in small transactions; each
 * station is locked and looked at again, and whoever is cut short goes on where it ended.
 */
@Component
class TurnOfDays implements LeasedTask {

	private static final int STEP = 100;

	private final Standardisation standardisation;

	TurnOfDays(Standardisation standardisation) {
		this.standardisation = standardisation;
	}

	@Override
	public Rhythm rhythm() {
		return new Rhythm("turn-of-days", Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(5));
	}

	@Override
	public int run(Turn turn) {
		return all(this.standardisation::tellTurned, turn) + all(this.standardisation::renewByEdition, turn);
	}

	private static int all(IntUnaryOperator step, Turn turn) {
		int all = 0;
		int done;
		do {
			done = step.applyAsInt(STEP);
			all += done;
		}
		while (done == STEP && turn.goesOn());
		return all;
	}

}
