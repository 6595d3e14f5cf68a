package org.volunteerstation.deploy.attack;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** The rule that no operation goes without its attacks, seen red. */
class OperationTests {

	private static final String DOCUMENT = """
			{"openapi":"3.1.0","paths":{
			"/api/v1/registry/stations":{"parameters":[],"get":{},"post":{}},
			"/api/v1/registry/stations/{id}":{"delete":{}}}}""";

	@Test
	void readsAllOperationsOfDocument() {
		assertThat(Operation.all("registry", DOCUMENT)).extracting(Operation::key)
			.containsExactly("GET /api/v1/registry/stations", "POST /api/v1/registry/stations",
					"DELETE /api/v1/registry/stations/{id}");
	}

	@Test
	void refusesOperationWithoutCase() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> Operation.assertAllHaveCases(Operation.all("registry", DOCUMENT)))
			.withMessageContaining("without a case")
			.withMessageContaining("DELETE /api/v1/registry/stations/{id}");
	}

	@Test
	void refusesCaseWhoseOperationIsGone() {
		List<Operation> documented = known();
		documented.removeIf((operation) -> operation.key().equals("GET /api/v1/project/projects/{id}"));

		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Operation.assertAllHaveCases(documented))
			.withMessageContaining("cases without operation: [GET /api/v1/project/projects/{id}]");
	}

	@Test
	void acceptsCaseForEachOperation() {
		assertThatNoException().isThrownBy(() -> Operation.assertAllHaveCases(known()));
	}

	private static List<Operation> known() {
		List<Operation> known = new ArrayList<>();
		for (String key : Cases.ALL.keySet()) {
			String[] parts = key.split(" ");
			known.add(new Operation(parts[1].split("/")[3], parts[0], parts[1]));
		}
		return known;
	}

}
