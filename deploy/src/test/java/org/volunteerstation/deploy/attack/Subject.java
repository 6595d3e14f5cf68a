package org.volunteerstation.deploy.attack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The cases of one subject, with what several subjects say alike. */
abstract class Subject {

	/** Path of registry-service. */
	static final String REGISTRY = "/api/v1/registry";

	/** What somebody is told who names a region that is not there for them. */
	static final String NO_REGION = "region-not-found";

	/** What somebody is told who names such a station. */
	static final String NO_STATION = "station-not-found";

	private final Map<String, OperationCase> cases = new TreeMap<>();

	/** All cases of the subject, by method and path. */
	final Map<String, OperationCase> cases() {
		return this.cases;
	}

	/** One more case; an operation has one and no more. */
	final void add(String operation, OperationCase one) {
		if (this.cases.put(operation, one) != null) {
			throw new IllegalStateException("two cases for " + operation);
		}
	}

	/** A region beside the own one, and those above it. */
	static BiFunction<Place, Place, List<Aim>> regionCodes(Function<String, Request> request) {
		return (own, victim) -> List.of(Aim.refused("region beside", NO_REGION, request.apply(victim.community())),
				Aim.refused("street", NO_REGION, request.apply(victim.street())),
				Aim.refused("county", NO_REGION, request.apply(victim.county())),
				Aim.refused("city", NO_REGION, request.apply("510100000000")),
				Aim.refused("province", NO_REGION, request.apply("51")),
				Aim.refused("no region at all", NO_REGION, request.apply("999999999999")));
	}

}
