package org.volunteerstation.deploy;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PatienceTests {

	private static final Patience PATIENT = new Patience(Duration.ofMinutes(1), Duration.ofMillis(1));

	@Test
	void asksAgainWhileAServiceCannotAnswerForNow() {
		assertThat(asked(PATIENT, 503, 429, 201, 503)).isEqualTo(201);
	}

	@Test
	void takesEveryOtherAnswerAtOnce() {
		assertThat(asked(PATIENT, 422, 201)).isEqualTo(422);
		assertThat(asked(PATIENT, 500, 201)).isEqualTo(500);
	}

	@Test
	void hasAnEnd() {
		assertThat(asked(new Patience(Duration.ZERO, Duration.ZERO), 503, 201)).isEqualTo(503);
	}

	private static int asked(Patience patience, Integer... answers) {
		Iterator<Integer> each = List.of(answers).iterator();
		return patience.ask(each::next, Integer::intValue);
	}

}
