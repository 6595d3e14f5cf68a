package org.volunteerstation.analytics;

import org.junit.jupiter.api.Test;

import org.volunteerstation.platform.test.EventContract;

class EventContractTests {

	@Test
	void readersOfPublishedEventsStillUnderstandThem() {
		EventContract.check();
	}

}
