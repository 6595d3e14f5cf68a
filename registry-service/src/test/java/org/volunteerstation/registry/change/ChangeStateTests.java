package org.volunteerstation.registry.change;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeStateTests {

	@Test
	void allowsExactlyTheseSteps() {
		Set<String> steps = EnumSet.allOf(ChangeState.class)
			.stream()
			.flatMap((from) -> from.next().stream().map((to) -> from + " " + to))
			.collect(Collectors.toSet());

		assertThat(steps).containsExactlyInAnyOrder("DRAFT SUBMITTED", "DRAFT WITHDRAWN", "DRAFT LAPSED",
				"SUBMITTED APPROVED", "SUBMITTED REJECTED", "SUBMITTED WITHDRAWN", "SUBMITTED LAPSED",
				"APPROVED APPLIED", "APPROVED WITHDRAWN", "APPLIED UNDONE");
	}

	@Test
	void keepsItsRegionsUntilItEnds() {
		assertThat(EnumSet.allOf(ChangeState.class).stream().filter(ChangeState::isOpen))
			.containsExactly(ChangeState.DRAFT, ChangeState.SUBMITTED, ChangeState.APPROVED);
	}

}
