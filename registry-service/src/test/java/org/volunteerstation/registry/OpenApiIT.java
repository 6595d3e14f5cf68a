package org.volunteerstation.registry;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.volunteerstation.platform.test.OpenApiContract;

/** The committed document says what the running service does. */
class OpenApiIT extends RegistryIT {

	@LocalServerPort
	private int servicePort;

	@Test
	void runningServiceAgreesWithCommittedDocument() {
		OpenApiContract.assertCommitted(this.servicePort);
	}

}
