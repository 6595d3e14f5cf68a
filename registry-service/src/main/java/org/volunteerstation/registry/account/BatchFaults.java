package org.volunteerstation.registry.account;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.volunteerstation.platform.core.Refusal;

/** What is wrong with the rows of a batch: all that is looked at, one after the other. */
final class BatchFaults {

	private final SortedMap<Integer, Refusal> refused = new TreeMap<>();

	/** Does something with a row; what it refuses is noted. */
	<T> Optional<T> of(int index, Supplier<T> work) {
		try {
			return Optional.of(work.get());
		}
		catch (Refusal refusal) {
			this.refused.put(index, refusal);
			return Optional.empty();
		}
	}

	/** What somebody may not see is told alone, as if nothing else were wrong. */
	void refuse() {
		this.refused.values()
			.stream()
			.filter((refusal) -> refusal.kind() == Refusal.Kind.NOT_FOUND)
			.findFirst()
			.ifPresent((first) -> {
				throw new AccountRefusal.BatchRefused(Refusal.Kind.NOT_FOUND, first.code(), faults(true));
			});
		if (!this.refused.isEmpty()) {
			throw new AccountRefusal.BatchRefused(Refusal.Kind.INVALID, "account-batch-refused", faults(false));
		}
	}

	private List<Refusal.Fault> faults(boolean missedOnly) {
		return this.refused.entrySet()
			.stream()
			.filter((row) -> !missedOnly || row.getValue().kind() == Refusal.Kind.NOT_FOUND)
			.map((row) -> fault(row.getKey(), row.getValue()))
			.toList();
	}

	private static Refusal.Fault fault(int index, Refusal refusal) {
		String within = Optional.ofNullable(refusal.pointer()).orElse("");
		return new Refusal.Fault("/accounts/" + index + within, refusal.code(), refusal.arguments());
	}

}
