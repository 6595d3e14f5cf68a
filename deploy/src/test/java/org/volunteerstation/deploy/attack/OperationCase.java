package org.volunteerstation.deploy.attack;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How an operation is used, and which ids can be somebody else's in it.
 *
 * @param rights who may
 * @param valid a request that the rightful caller is granted, about the own place
 * @param aims requests of the owner of the first place that name something of the second
 * @param over code by which somebody who may is told that it is over already; empty when
 * it can be done again and again
 */
record OperationCase(Rights rights, Function<Place, Request> valid, BiFunction<Place, Place, List<Aim>> aims,
		String over) {

	/** A case that can be done again and again. */
	OperationCase(Rights rights, Function<Place, Request> valid, BiFunction<Place, Place, List<Aim>> aims) {
		this(rights, valid, aims, "");
	}

	/** A case without any id. */
	OperationCase(Rights rights, Request valid) {
		this(rights, (own) -> valid, (own, victim) -> List.of());
	}

}
