package org.volunteerstation.platform.jobs;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JobStateTests {

	@ParameterizedTest
	@CsvSource({ "WAITING, RUNNING CANCELLED", "RUNNING, WAITING RUNNING DONE FAILED CANCELLED", "DONE, ''",
			"FAILED, ''", "CANCELLED, ''" })
	void leadsOnToTheseAndNoOthers(JobState from, String next) {
		assertThat(String.join(" ", from.next().stream().map(Enum::name).toList())).isEqualTo(next);
		assertThat(from.isOpen()).isEqualTo(!next.isEmpty());
	}

}
